filedesc://crawl.arc 192.0.2.7 20040215050221 text/plain 76
1 0 Written by hand
URL IP-address Archive-date Content-type Archive-length

https://hafenbote.example/faehre 192.0.2.7 20040215050221 text/html 419
HTTP/1.1 200 OK
Content-Type: text/html

<html><head><meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1">
<title>Fähre fährt wieder</title></head>
<body><h1>Fähre fährt wieder</h1>
<p>Die Fähre zur Insel fährt seit Montag wieder, sagte der Hafenmeister. „Wir haben lange gewartet“, meinte ein Fahrgast.</p>
<p>Der Fahrplan gilt bis zum 30. September; die Überfahrt kostet 4 €.</p>
</body></html>

