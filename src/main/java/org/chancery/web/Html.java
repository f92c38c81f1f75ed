package org.chancery.web;

/** The frame of the pages that are for people. */
final class Html {
    private Html() {}

    static String page(String title, String main) {
        return with(title, "", "<h1>%s</h1>\n%s".formatted(title, main));
    }

    /** A page with something more in its head. */
    static String with(String title, String head, String main) {
        return """
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width">
        <title>%s</title>
        <link rel="stylesheet" href="/chancery.css">
        %s
        </head>
        <body>
        <main>
        %s
        </main>
        </body>
        </html>
        """
                .formatted(title, head, main);
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
