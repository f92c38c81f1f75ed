package org.chancery.web;

import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.DefaultCorsProcessor;
import tools.jackson.databind.json.JsonMapper;

/** Pages of other origins may read, and not record. */
final class OtherOrigins extends DefaultCorsProcessor {
    private final JsonMapper json;

    OtherOrigins(JsonMapper json) {
        this.json = json;
    }

    static CorsConfiguration readers() {
        var readers = new CorsConfiguration();
        readers.setAllowedOrigins(List.of(CorsConfiguration.ALL));
        readers.setAllowedMethods(List.of(HttpMethod.GET.name(), HttpMethod.HEAD.name()));
        readers.setAllowedHeaders(List.of(CorsConfiguration.ALL));
        readers.setExposedHeaders(
                List.of(
                        HttpHeaders.ETAG,
                        HttpHeaders.LINK,
                        HttpHeaders.LOCATION,
                        HttpHeaders.CONTENT_LOCATION,
                        LedgerPosition.HEADER));
        return readers;
    }

    @Override
    protected void rejectRequest(ServerHttpResponse response) throws IOException {
        ProblemType.OTHER_ORIGIN.send(response, json);
        response.flush();
    }
}
