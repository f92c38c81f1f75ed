package org.chancery.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is asked of browsers and cannot be left to them: that they take every answer for what it
 * says it is, load nothing from elsewhere, and come by a name that is this server's; a page of
 * another origin whose name was made to lead here would pass for one of its own.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
final class BrowserRules extends OncePerRequestFilter {
    /** The page that tries the addresses writes styles into itself and draws from data. */
    private static final String OWN_ALONE =
            "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
                    + " object-src 'none'; base-uri 'none'; frame-ancestors 'none'";

    private static final Pattern IN_FIGURES =
            Pattern.compile("[0-9.]+|\\[?[0-9A-Fa-f:.]*:[^\\]]*]?");

    private final Set<String> hosts;
    private final JsonMapper json;

    BrowserRules(@Value("${chancery.hosts:}") Set<String> hosts, JsonMapper json) {
        this.hosts = hosts;
        this.json = json;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", OWN_ALONE);
        response.setHeader("Referrer-Policy", "no-referrer");
        if (goesBy(request.getServerName())) {
            chain.doFilter(request, response);
        } else {
            try (var refusal = new ServletServerHttpResponse(response)) {
                ProblemType.OTHER_HOST.send(refusal, json);
            }
        }
    }

    private boolean goesBy(String name) {
        return name.equalsIgnoreCase("localhost")
                || IN_FIGURES.matcher(name).matches()
                || hosts.stream().anyMatch(name::equalsIgnoreCase);
    }
}
