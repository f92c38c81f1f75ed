package org.chancery.web;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.chancery.ledger.store.Positions;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** Answers what Tomcat refuses before any of our own code sees it, as every other problem. */
final class UnreadRequests extends ErrorReportValve {
    private static final Logger LOG = LoggerFactory.getLogger(UnreadRequests.class);

    private final JsonMapper json;
    private final Positions positions;

    UnreadRequests(JsonMapper json, Positions positions) {
        this.json = json;
        this.positions = positions;
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        if (response.getStatus() < 400
                || response.getContentWritten() > 0
                || !response.setErrorReported()) {
            return;
        }
        var problem = ProblemType.told(HttpStatusCode.valueOf(response.getStatus()));
        LOG.debug("a request was not read", failure);
        response.setStatus(problem.getStatus());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setHeader(LedgerPosition.HEADER, Long.toString(positions.last()));
        try {
            var writer = response.getReporter();
            if (writer != null) {
                writer.write(json.writeValueAsString(problem));
                response.finishResponse();
            }
        } catch (IOException e) {
            LOG.debug("nobody hears what went wrong", e);
        }
    }
}
