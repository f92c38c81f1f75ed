package org.chancery.campaign;

import static java.nio.charset.StandardCharsets.US_ASCII;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.chancery.ledger.Submission.Strictness;
import org.chancery.ledger.wiring.Ledger;
import org.chancery.testing.SampleWords;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.filter.OncePerRequestFilter;

/** Does to one kind of request what must never happen, to see whether it is found out. */
final class Sabotage extends OncePerRequestFilter {
    private static final String HIT = "asOf=";

    private final ObjectProvider<Ledger> ledger;
    private volatile Kind kind = Kind.NONE;

    /** What is done. */
    enum Kind {
        NONE(""),
        FAILS("it answered 9"),
        RECORDS("something was recorded"),
        IS_NO_PROBLEM("text/plain: no such form is documented"),
        LEADS_NOWHERE("its type leads nowhere"),
        IS_ANOTHER_FORM("answered 9 application/json"),
        TAKES_A_HEADER("what was sent is a header of the answer"),
        BREAKS_OFF("the body breaks off"),
        LOGS("it was logged as an error");

        private final String fault;

        Kind(String fault) {
            this.fault = fault;
        }

        /** As what it is found. */
        String fault() {
            return fault;
        }
    }

    Sabotage(ObjectProvider<Ledger> ledger) {
        this.ledger = ledger;
    }

    void begin(Kind next) {
        kind = next;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var query = request.getQueryString();
        if (query == null || !query.contains(HIT)) {
            chain.doFilter(request, response);
            return;
        }
        switch (kind) {
            case NONE -> chain.doFilter(request, response);
            case FAILS -> response.sendError(500);
            case RECORDS -> {
                ledger.getObject()
                        .recordNow(
                                SampleWords.source("s-sabotage", "S", "2025-12-10")
                                        .by("sabotage", "once", "request", Strictness.REFUSE));
                chain.doFilter(request, response);
            }
            case IS_NO_PROBLEM -> answer(response, 400, "text/plain", "no");
            case LEADS_NOWHERE ->
                    answer(
                            response,
                            400,
                            "application/problem+json",
                            "{\"type\":\"/problems/nowhere\",\"title\":\"T\",\"status\":400,\"detail\":\"D\"}");
            case IS_ANOTHER_FORM -> answer(response, 200, "application/json", "{}");
            case TAKES_A_HEADER -> {
                response.setHeader("X-Injected", "1");
                chain.doFilter(request, response);
            }
            case LOGS -> {
                logger.error("a secret of the program");
                chain.doFilter(request, response);
            }
            case BREAKS_OFF -> {
                response.setContentLength(100);
                response.getOutputStream().write('{');
            }
        }
    }

    private static void answer(HttpServletResponse response, int status, String type, String body)
            throws IOException {
        response.setStatus(status);
        response.setContentType(type);
        response.setHeader("Ledger-Position", "1");
        response.getOutputStream().write(body.getBytes(US_ASCII));
    }
}
