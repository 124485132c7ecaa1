"""What information sheets and reports of a session share: labels, people, hours, the ledger."""
