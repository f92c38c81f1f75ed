"use strict";

// Shows the OpenAPI document of this server, and lets one try it.
window.addEventListener("load", () => {
    window.SwaggerUIBundle({
        url: "/v3/api-docs",
        dom_id: "#document",
        deepLinking: true,
        validatorUrl: null,
    });
});
