package org.chancery.web;

import java.net.URI;
import java.util.List;
import org.chancery.kernel.Described;
import org.chancery.ledger.wiring.Receipt;
import org.chancery.web.CommandsController.Answer;
import org.chancery.web.CommandsController.EntryLine;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** What came of a line: what its command would have been answered alone, or what was wrong. */
record BulkResult(
        @Described("The number of its line among all that were sent, from 1; blank ones count.")
                int line,
        @Described("The status that its command would have been answered with alone.") int status,
        @Described("The subject that it is about.") @Nullable SubjectLink subject,
        @Described("Position of the last entry that it recorded.") @Nullable Long position,
        @Described("When that was recorded.") @Nullable String recordedAt,
        @Described("The entries that it recorded.") @Nullable List<EntryLine> entries,
        @Described("What to look at again: of many commands nothing is looked for.")
                @Nullable List<String> warnings,
        @Described("Whether its key was used before, so that this is the first result.")
                @Nullable Boolean replayed,
        @Described("What was wrong; nothing was recorded, unless the status is 503.")
                @Nullable ProblemDetail problem,
        @Described("After how many seconds to send the line again, where that may help.")
                @Nullable Integer retryAfter) {

    static BulkResult of(int line, Receipt receipt) {
        var answer = Answer.of(receipt, List.of());
        return new BulkResult(
                line,
                HttpStatus.CREATED.value(),
                answer.subject(),
                answer.position(),
                answer.recordedAt(),
                answer.entries(),
                answer.warnings(),
                answer.replayed(),
                null,
                null);
    }

    /**
     * What was wrong with a line.
     *
     * @param address where its command is posted alone
     */
    static BulkResult of(int line, String address, Failure failure) {
        var problem = failure.problem();
        problem.setInstance(URI.create(address));
        return new BulkResult(
                line,
                failure.status(),
                null,
                null,
                null,
                null,
                null,
                null,
                problem,
                failure.retryAfter());
    }
}
