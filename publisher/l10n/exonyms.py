"""Cities and regions that our three languages call by different names, and that CLDR does not have.

Each row: French, English, Spanish; a name of several words is written with "_". Whatever is spelt
alike in all three needs no row. Left out is what is a common word or another name as well in one
of them (Nice, Trente, Cologne, Grenade).
"""

from __future__ import annotations

from collections.abc import Iterator

ORDER = ("fr", "en", "es")
_ROWS = """
Gand Ghent Gante, Anvers Antwerp Amberes, Bruges Bruges Brujas, Liège Liège Lieja,
Louvain Leuven Lovaina, Malines Mechelen Malinas, La_Haye The_Hague La_Haya, Milan Milan Milán,
Turin Turin Turín, Florence Florence Florencia, Naples Naples Nápoles, Venise Venice Venecia,
Gênes Genoa Génova, Bologne Bologna Bolonia, Padoue Padua Padua, Vérone Verona Verona,
Palerme Palermo Palermo, Sienne Siena Siena, Pise Pisa Pisa, Ravenne Ravenna Rávena,
Syracuse Syracuse Siracusa, Mantoue Mantua Mantua, Modène Modena Módena, Pérouse Perugia Perugia,
Tarente Taranto Tarento, Livourne Leghorn Livorno, Ferrare Ferrara Ferrara, Munich Munich Múnich,
Francfort Frankfurt Fráncfort, Hambourg Hamburg Hamburgo, Nuremberg Nuremberg Núremberg,
Dresde Dresden Dresde, Brême Bremen Bremen, Fribourg Freiburg Friburgo,
Aix-la-Chapelle Aachen Aquisgrán, Trèves Trier Tréveris, Mayence Mainz Maguncia,
Ratisbonne Regensburg Ratisbona, Magdebourg Magdeburg Magdeburgo, Bâle Basel Basilea,
Genève Geneva Ginebra, Berne Bern Berna, Lucerne Lucerne Lucerna, Lausanne Lausanne Lausana,
Salzbourg Salzburg Salzburgo, Cracovie Krakow Cracovia, Wroclaw Wrocław Breslavia,
Gdansk Gdańsk Gdansk, Poznan Poznań Poznan, Timisoara Timișoara Timisoara,
Salonique Thessaloniki Salónica, Thessalonique Thessaloniki Tesalónica, Odessa Odesa Odesa,
Göteborg Gothenburg Gotemburgo, Édimbourg Edinburgh Edimburgo, Cantorbéry Canterbury Canterbury,
Douvres Dover Dover, Lisbonne Lisbon Lisboa, Porto Porto Oporto, Séville Seville Sevilla,
Saragosse Zaragoza Zaragoza, Cordoue Cordoba Córdoba, Cadix Cadiz Cádiz,
Barcelone Barcelona Barcelona, Pampelune Pamplona Pamplona, La_Corogne A_Coruña La_Coruña,
Saint-Sébastien San_Sebastián San_Sebastián, Gérone Girona Gerona, Marseille Marseille Marsella,
Bordeaux Bordeaux Burdeos, Strasbourg Strasbourg Estrasburgo, Perpignan Perpignan Perpiñán,
Avignon Avignon Aviñón, Dunkerque Dunkirk Dunkerque, Alexandrie Alexandria Alejandría,
Alep Aleppo Alepo, Jérusalem Jerusalem Jerusalén, Nazareth Nazareth Nazaret, Pékin Beijing Pekín,
La_Nouvelle-Orléans New_Orleans Nueva_Orleans, Philadelphie Philadelphia Filadelfia,
Carthagène Cartagena Cartagena, Cuzco Cusco Cusco,
Tanger Tangier Tánger, Fès Fez Fez, Marrakech Marrakesh Marrakech,
Bombay Mumbai Bombay, Calcutta Kolkata Calcuta, Séoul Seoul Seúl, Toscane Tuscany Toscana,
Lombardie Lombardy Lombardía, Piémont Piedmont Piamonte,
Émilie-Romagne Emilia-Romagna Emilia-Romaña, Pouilles Apulia Apulia, Sardaigne Sardinia Cerdeña,
Sicile Sicily Sicilia, Corse Corsica Córcega, Vénétie Veneto Véneto, Ombrie Umbria Umbría,
Catalogne Catalonia Cataluña, Andalousie Andalusia Andalucía, Galice Galicia Galicia,
Castille Castile Castilla, Navarre Navarre Navarra, Estrémadure Extremadura Extremadura,
Asturies Asturias Asturias, Biscaye Biscay Bizkaia, Majorque Majorca Mallorca,
Minorque Menorca Menorca, Bretagne Brittany Bretaña, Normandie Normandy Normandía,
Bourgogne Burgundy Borgoña, Alsace Alsace Alsacia, Savoie Savoy Saboya, Picardie Picardy Picardía,
Gascogne Gascony Gascuña, Flandre Flanders Flandes, Wallonie Wallonia Valonia,
Bavière Bavaria Baviera, Saxe Saxony Sajonia, Rhénanie Rhineland Renania,
Thuringe Thuringia Turingia, Écosse Scotland Escocia, Cornouailles Cornwall Cornualles,
Transylvanie Transylvania Transilvania, Crète Crete Creta, Anatolie Anatolia Anatolia,
Amazonie Amazonia Amazonía, Patagonie Patagonia Patagonia, Californie California California,
Louisiane Louisiana Luisiana, Floride Florida Florida, Pennsylvanie Pennsylvania Pensilvania,
Nouvelle-Écosse Nova_Scotia Nueva_Escocia
"""


def exonyms(language: str) -> Iterator[tuple[str, str]]:
    """Yield their names in one of the three languages, each with its English one as the key."""
    if language not in ORDER:
        return
    place = ORDER.index(language)
    for row in _ROWS.split(","):
        names = [name.replace("_", " ") for name in row.split()]
        yield names[ORDER.index("en")], names[place]
