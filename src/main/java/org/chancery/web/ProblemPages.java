package org.chancery.web;

import org.chancery.ledger.Unknown;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The pages that the types of problems name. */
@RestController
class ProblemPages {

    @GetMapping(path = "/problems/{id}", produces = MediaType.TEXT_HTML_VALUE)
    String page(@PathVariable String id) {
        for (var type : ProblemType.values()) {
            if (type.id().equals(id)) {
                return """
                <!doctype html>
                <html lang="en">
                <head><meta charset="utf-8"><title>%1$s · Chancery</title></head>
                <body><main><h1>%1$s</h1><p>Status %2$d.</p><p>%3$s</p></main></body>
                </html>
                """
                        .formatted(type.title(), type.status().value(), type.explanation());
            }
        }
        throw new Unknown("there is no problem of that name");
    }
}
