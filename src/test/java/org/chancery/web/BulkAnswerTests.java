package org.chancery.web;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import org.chancery.ledger.codec.BadInput;
import org.chancery.ledger.codec.StrictJson;
import org.junit.jupiter.api.Test;

/** A body that breaks off and a result that cannot be written are faults of two. */
class BulkAnswerTests {
    @Test
    void a_disk_that_is_full_is_not_told_as_a_body_that_broke_off() {
        var answer = new BulkAnswer(full(), StrictJson.MAPPER);
        answer.tell(BulkAnswer.Told.of(1, "/", Failure.of(new BadInput("", "bad"))));
        assertThatThrownBy(answer::pause)
                .isInstanceOf(BulkAnswer.Untold.class)
                .hasRootCauseMessage("No space left on device");
    }

    private static OutputStream full() {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("No space left on device");
            }
        };
    }
}
