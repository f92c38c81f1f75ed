package org.chancery.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Collections;
import java.util.Set;
import org.chancery.ledger.codec.BadInput;
import org.chancery.ledger.store.Positions;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Has a reader wait, and not for long, until the ledger reaches what he knows is there. */
@Component
final class MinimumPosition implements HandlerInterceptor {
    static final String HEADER = "Ledger-Min-Position";

    /** The addresses at which it is honoured. */
    static final String PATHS = "/api/**";

    private static final PathPattern ADDRESSES = PathPatternParser.defaultInstance.parse(PATHS);
    private static final Duration LONGEST = Duration.ofSeconds(3);
    private static final Set<String> READS = Set.of("GET", "HEAD");

    private final Positions positions;

    /** The ledger did not reach the position in time. */
    static final class NotReached extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final long reached;

        NotReached(long wanted, long reached) {
            super(
                    "position %d was not reached within %d seconds: the ledger ends at %d"
                            .formatted(wanted, LONGEST.toSeconds(), reached),
                    null,
                    false,
                    false);
            this.reached = reached;
        }

        long reached() {
            return reached;
        }
    }

    MinimumPosition(Positions positions) {
        this.positions = positions;
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler)
            throws InterruptedException {
        var sent = Collections.list(request.getHeaders(HEADER));
        if (sent.isEmpty() || !READS.contains(request.getMethod())) {
            return true;
        }
        long wanted = read(sent.size() == 1 ? sent.getFirst() : "");
        if (!positions.await(wanted, LONGEST)) {
            throw new NotReached(wanted, positions.last());
        }
        response.setHeader(LedgerPosition.HEADER, Long.toString(positions.last()));
        return true;
    }

    /** Whether a reader of an address is made to wait. */
    static boolean honoured(String path) {
        return ADDRESSES.matches(PathContainer.parsePath(path));
    }

    private static long read(String sent) {
        try {
            return Questions.number(sent);
        } catch (IllegalArgumentException e) {
            throw new BadInput(HEADER, String.valueOf(e.getMessage()));
        }
    }
}
