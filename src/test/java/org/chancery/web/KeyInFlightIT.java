package org.chancery.web;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.chancery.testing.Client;
import org.chancery.testing.Client.Answer;
import org.chancery.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A key whose command is on its way: the database is made to keep the ledger waiting. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class KeyInFlightIT {
    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final String WAITING =
            "select count(*) from pg_stat_activity where datname = current_database()"
                    + " and wait_event_type = 'Lock'";

    @LocalServerPort private int port;

    private final ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor();

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        DATABASE.register(properties);
    }

    @Test
    void is_told_so_and_gets_the_answer_of_the_first_when_there_is_one() throws Exception {
        CompletableFuture<Answer> first;
        Answer meanwhile;
        try (var holder = DATABASE.owner().getConnection();
                var statement = holder.createStatement()) {
            holder.setAutoCommit(false);
            statement.execute("select position from head for update");
            first = CompletableFuture.supplyAsync(() -> register("a title", "key"), clients);
            await().atMost(30, SECONDS).until(this::someoneWaits);
            meanwhile = register("a title", "key");
            assertThat(register("another title", "key").status())
                    .as("whether it is the same is not known before the first is recorded")
                    .isEqualTo(409);
            holder.rollback();
        }
        assertThat(meanwhile.status()).isEqualTo(409);
        assertThat(meanwhile.body().path("type").stringValue())
                .isEqualTo("/problems/key-in-flight");
        assertThat(meanwhile.response().headers().firstValue("Retry-After")).contains("1");
        assertThat(first.join().status()).isEqualTo(201);
        var again = register("a title", "key");
        assertThat(again.body().path("replayed").booleanValue()).isTrue();
        assertThat(again.body().path("entries")).isEqualTo(first.join().body().path("entries"));
        assertThat(register("another title", "key").body().path("type").stringValue())
                .isEqualTo("/problems/key-reused");
    }

    @Test
    void is_free_again_after_any_failure() {
        assertThat(register("", "failed").status()).isEqualTo(400);
        assertThat(retract(1_000_000, "failed").status()).isEqualTo(404);
        var owner = JdbcClient.create(DATABASE.owner());
        owner.sql("alter table entry rename to gone").update();
        var unavailable = register("a title", "failed");
        owner.sql("alter table gone rename to entry").update();
        assertThat(unavailable.status()).isEqualTo(503);
        assertThat(unavailable.response().headers().firstValue("Retry-After")).isPresent();
        assertThat(register("a title", "failed").status()).isEqualTo(201);
    }

    private Answer retract(int entry, String key) {
        return new Client(port)
                .command(
                        "RetractEntry",
                        "{\"entry\":%d}".formatted(entry),
                        IdempotencyKey.HEADER,
                        key);
    }

    private boolean someoneWaits() {
        return JdbcClient.create(DATABASE.owner()).sql(WAITING).query(Integer.class).single() > 0;
    }

    private Answer register(String title, String key) {
        return new Client(port)
                .command(
                        "RegisterSource",
                        "{\"publisher\":\"P\",\"title\":\"%s\"}".formatted(title),
                        IdempotencyKey.HEADER,
                        key);
    }
}
