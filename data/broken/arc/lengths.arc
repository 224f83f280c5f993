filedesc://crawl.arc 192.0.2.7 20040215050221 text/plain 76
1 0 Written by hand
URL IP-address Archive-date Content-type Archive-length

https://hafenbote.example/faehre 192.0.2.7 20040215050221 text/html -1

https://hafenbote.example/faehre 192.0.2.7 20040215050221 text/html 419
HTTP/1.1 200 OK
Content-Type: text/html

<html><head><meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1">
<title>Fähre fährt wieder</title></head>
<body><h1>Fähre fährt wieder</h1>
<p>Die Fähre zur Insel fährt seit Montag wieder, sagte der Hafenmeister. „Wir haben lange gewartet“, meinte ein Fahrgast.</p>
<p>Der Fahrplan gilt bis zum 30. September; die Überfahrt kostet 4 €.</p>
</body></html>

https://hafenbote.example/faehre 192.0.2.7 20040215050221 text/html 1063
HTTP/1.1 200 OK
Content-Type: text/html

<!DOCTYPE html>
<html lang="en">
<head>
  <meta charset="utf-8">
  <title>Lighthouse at SkÃ¤rholm to be lit again - Island Post</title>
  <link rel="canonical" href="https://island-post.example/2024/05/skarholm-lighthouse">
  <meta property="article:published_time" content="2024-05-14T08:30:00Z">
  <meta name="author" content="Ã…sa Lindqvist">
</head>
<body>
  <nav><a href="/">Home</a> <a href="/sport">Sport</a> <a href="/weather">Weather</a></nav>
  <article>
    <h1>Lighthouse at SkÃ¤rholm to be lit again</h1>
    <p>The old lighthouse at SkÃ¤rholm, dark for thirty-one years, will be lit again in August, the harbour board said on Tuesday.</p>
    <p>Volunteers have cleaned the lens and mended the stairs. &ldquo;We found every prism where it should be,&rdquo; said the keeper&rsquo;s granddaughter, Ã…sa Berg.