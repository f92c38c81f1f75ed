package org.chancery.exchange.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import org.chancery.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A list that cannot be read to its end is never taken for a whole one. It is asked as of a
 * publication, for which entries are read: what is answered from tables is not harmed by this.
 */
class BrokenListIT {
    private static final String PUBLISHED = "?publishedBy=2020-01-01";

    private final TestDatabase database = TestDatabase.fresh();

    @BeforeEach
    void manyVisits() throws Exception {
        var lines = new ArrayList<String>();
        for (int i = 0; i < 600; i++) {
            var day = LocalDate.of(1990, 1, 1).plusDays(i).toString();
            var visit = Revisions.visit(day, day, "");
            lines.add(Revisions.added("2019-01-01T00:00:00Z", "v" + i, visit));
        }
        try (var ledger = new VisitsLedger(database)) {
            ledger.imported(lines);
            for (var form : new String[] {".csv", ".ndjson"}) {
                assertThat(
                                ledger.client()
                                        .send("GET", "/api/visits" + form + PUBLISHED)
                                        .body()
                                        .lines())
                        .as("control: unharmed, it is whole")
                        .hasSizeBetween(600, 601);
            }
        }
    }

    @Test
    void what_breaks_amid_the_stream_breaks_the_connection() {
        damage(500);
        try (var ledger = new VisitsLedger(database)) {
            for (var form : new String[] {".csv", ".ndjson"}) {
                assertThatThrownBy(
                                () -> ledger.client().send("GET", "/api/visits" + form + PUBLISHED))
                        .as(form)
                        .isInstanceOf(UncheckedIOException.class);
            }
            assertThat(ledger.client().get("/api/sources").status())
                    .as("others are served on")
                    .isEqualTo(200);
        }
    }

    @Test
    void what_breaks_before_the_first_row_is_a_problem_like_any_other() {
        damage(2);
        try (var ledger = new VisitsLedger(database)) {
            for (var form : new String[] {".csv", ".ndjson", ""}) {
                var answer = ledger.client().send("GET", "/api/visits" + form + PUBLISHED);
                assertThat(answer.statusCode()).as(form).isEqualTo(500);
                assertThat(answer.headers().firstValue("Content-Type"))
                        .contains("application/problem+json");
                assertThat(answer.headers().map())
                        .doesNotContainKeys("ETag", "Cache-Control", "Content-Location");
            }
        }
    }

    private void damage(long position) {
        var owner = JdbcClient.create(database.owner());
        owner.sql("alter table payload disable trigger append_only").update();
        owner.sql("update payload set body = '{' where position = ?").param(position).update();
    }
}
