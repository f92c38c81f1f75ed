package org.chancery.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.chancery.database.DataDirectory;
import org.chancery.database.EmbeddedDatabase;
import org.chancery.testing.Client;
import org.chancery.testing.Client.Answer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/**
 * What the jar of the previous commit recorded is read by this one, and answered as that one
 * answered it. Another commit: {@code -Dcampaign.previous=…}.
 */
@Tag("campaign")
class PreviousVersionIT {
    private static final String PREVIOUS = System.getProperty("campaign.previous", "HEAD~1");

    private static final List<String> QUESTIONS =
            List.of(
                    "/api/visits?asOf=2026-01-01&limit=1000",
                    "/api/sources?asOf=2026-01-01&limit=1000",
                    "/api/relations/IRN-TKM?asOf=2024-10-31",
                    "/api/relations/KAZ-USA?asOf=2018-01-20&publishedBy=2021-03-01",
                    "/api/relations/KAZ-USA?asOf=2018-01-20&publishedBy=2020-11-20",
                    "/api/relations/KAZ-USA/timeline?asOf=2026-01-01",
                    "/api/relations/IRN-TKM/timeline?asOf=2026-01-01");

    private static final String VISIT =
            """
            {"visitor":"IRN", "when":"2024-10-10",
             "principals":[{"name":"Masoud Pezeshkian","office":"President"}],
             "stops":[{"host":"TKM","place":"Ashgabat"}], "sources":[{"source":"source/s"}]}
            """;

    @TempDir Path temp;

    @Test
    void whatThePreviousJarRecordedIsAnsweredByThisOneAsByThat() throws Exception {
        var previous = new PreviousJar(PREVIOUS, temp.resolve("previous"));
        assumeTrue(previous.exists(), () -> "git knows no commit " + PREVIOUS);
        System.out.printf("The jar before: %s%n", previous.name());
        var data = temp.resolve("data");
        Answer recorded;
        Answer last;
        List<JsonNode> answered;
        try (var served = serving(previous.build(), data)) {
            var client = served.get();
            client.command("RegisterSource", Words.SOURCE);
            recorded = recordVisit(client);
            correct(client, recorded, "2024-10-10/2024-10-11");
            answered = ask(client);
        }
        var copy = temp.resolve("copy");
        PreviousJar.done(temp, "cp", "-a", data.toString(), copy.toString());
        try (var served = serving(ServedJar.OURS, data)) {
            var client = served.get();
            assertThat(client.asset("/actuator/health").body()).contains("\"status\":\"UP\"");
            assertThat(Difference.between(answered, ask(client))).isEmpty();
            var again = recordVisit(client);
            assertThat(again.body().path("replayed").booleanValue()).isTrue();
            assertThat(Receipts.places(again)).isEqualTo(Receipts.places(recorded));
            last = correct(client, recorded, "2024-10-11");
        }
        try (var ledger = new OpenedLedger(new String[] {"--chancery.data-dir=" + data})) {
            int entries = ledger.entries().size();
            System.out.printf("%d questions, %d entries read%n", QUESTIONS.size(), entries);
            assertThat(entries).isEqualTo(last.body().path("position").intValue());
        }
        changeOneByte(copy, recorded.body().path("position").longValue());
        try (var served = serving(ServedJar.OURS, copy)) {
            assertThat(Difference.between(answered, ask(served.get())))
                    .as("control: the byte that was changed is seen")
                    .anyMatch(each -> each.contains("2024-10-19"));
        }
    }

    private static ServedJar serving(Path jar, Path data) throws IOException {
        var served = new ServedJar(jar, data);
        served.awaitServing();
        return served;
    }

    private static Answer recordVisit(Client client) {
        return recorded(client.command("RecordVisit", VISIT, "Idempotency-Key", "once"));
    }

    private static Answer correct(Client client, Answer visit, String when) {
        var correction =
                "{\"entry\":%d, \"ground\":\"our slip\", \"when\":\"%s\"}"
                        .formatted(visit.body().path("position").longValue(), when);
        return recorded(client.command("CorrectEntry", correction));
    }

    private static Answer recorded(Answer answer) {
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
        return answer;
    }

    private static List<JsonNode> ask(Client client) {
        return QUESTIONS.stream()
                .map(client::get)
                .peek(answer -> assertThat(answer.status()).isEqualTo(200))
                .map(Answer::body)
                .toList();
    }

    /** Changes a day in the envelope of a visit, as only the owner of the database can. */
    private static void changeOneByte(Path data, long position) throws IOException {
        try (var directory = DataDirectory.open(data);
                var database = EmbeddedDatabase.start(directory)) {
            var owner = JdbcClient.create(database.owner().unpooled());
            owner.sql("alter table entry disable trigger append_only").update();
            int changed =
                    owner.sql(
                                    """
                                    update entry set envelope = convert_to(replace(
                                      convert_from(envelope, 'UTF8'),
                                      '"when":"2024-10-10"', '"when":"2024-10-19"'), 'UTF8')
                                    where position = ? and convert_from(envelope, 'UTF8')
                                      like '%"when":"2024-10-10"%'
                                    """)
                            .param(position)
                            .update();
            assertThat(changed).isEqualTo(1);
        }
    }
}
