package org.chancery.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.chancery.ledger.store.Positions;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Says on every answer how far the ledger reached when it was asked; an answer that covers another
 * position, or a new entry, says so itself.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class LedgerPosition extends OncePerRequestFilter {
    static final String HEADER = "Ledger-Position";

    private final Positions positions;

    LedgerPosition(Positions positions) {
        this.positions = positions;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader(HEADER, Long.toString(positions.last()));
        chain.doFilter(request, response);
    }
}
