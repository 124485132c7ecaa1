"""Page data to HTML and PDF. The only layer that knows Jinja2, Markdown and WeasyPrint."""
