package org.chancery.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.chancery.testing.Client;
import org.chancery.testing.Client.Answer;
import org.chancery.testing.TestDatabase;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Sources that would be called the same are all registered, each under a name of its own. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class NamesakesIT {
    private static final int AT_ONCE = 16;

    @LocalServerPort private int port;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        TestDatabase.fresh().register(properties);
    }

    @RepeatedTest(10)
    void different_sources_of_one_publisher_and_day_are_all_registered(RepetitionInfo round)
            throws Exception {
        var answers =
                atOnce(number ->
                        client().command("RegisterSource", source("different", round, number)));
        assertThat(answers).extracting(Answer::status).containsOnly(201);
        assertThat(answers).extracting(NamesakesIT::id).doesNotHaveDuplicates();
    }

    @RepeatedTest(10)
    void the_same_without_a_key_is_registered_as_often_as_it_is_sent(RepetitionInfo round)
            throws Exception {
        var answers =
                atOnce(number -> client().command("RegisterSource", source("same", round, 0)));
        assertThat(answers).extracting(Answer::status).containsOnly(201);
        assertThat(answers).extracting(NamesakesIT::id).doesNotHaveDuplicates();
        assertThat(answers)
                .as("whoever got another name than the one that was to be expected is told so")
                .filteredOn(answer -> answer.body().path("warnings").isEmpty())
                .hasSize(1);
    }

    @RepeatedTest(10)
    void one_key_registers_one_source_whoever_comes_first(RepetitionInfo round) throws Exception {
        var body = source("keyed", round, 0);
        var key = "round " + round.getCurrentRepetition();
        var answers = atOnce(_ -> keyed(body, key));
        assertOneRecorded(answers);
    }

    @RepeatedTest(10)
    void one_key_and_a_name_of_the_clients_own_register_one_source(RepetitionInfo round)
            throws Exception {
        var body =
                source("named", round, 0)
                        .replace(
                                "{",
                                "{\"subject\":\"source/own-%d\","
                                        .formatted(round.getCurrentRepetition()));
        var key = "own round " + round.getCurrentRepetition();
        var answers = atOnce(_ -> keyed(body, key));
        assertOneRecorded(answers);
    }

    private Answer keyed(String body, String key) {
        return Client.untilHeard(
                () -> client().command("RegisterSource", body, IdempotencyKey.HEADER, key));
    }

    private static void assertOneRecorded(List<Answer> answers) {
        assertThat(answers).extracting(Answer::status).containsOnly(201);
        assertThat(answers)
                .extracting(answer -> answer.body().path("entries").toString())
                .as("one and the same receipt")
                .containsOnly(answers.getFirst().body().path("entries").toString());
        assertThat(answers)
                .filteredOn(answer -> !answer.body().path("replayed").booleanValue())
                .hasSize(1);
    }

    private static String source(String publisher, RepetitionInfo round, int number) {
        return """
        {"publisher":"%s","title":"Title %d","publishedAt":"2025-12-%02d"}
        """
                .formatted(publisher, number, round.getCurrentRepetition());
    }

    private static String id(Answer answer) {
        return answer.body().path("subject").path("id").stringValue();
    }

    private Client client() {
        return new Client(port);
    }

    private static List<Answer> atOnce(IntFunction<Answer> request) throws Exception {
        var start = new CyclicBarrier(AT_ONCE);
        try (var clients = Executors.newFixedThreadPool(AT_ONCE)) {
            var sent = new ArrayList<Future<Answer>>();
            for (int i = 0; i < AT_ONCE; i++) {
                int number = i;
                sent.add(
                        clients.submit(() -> {
                            start.await();
                            return request.apply(number);
                        }));
            }
            var answers = new ArrayList<Answer>();
            for (var answer : sent) {
                answers.add(answer.get());
            }
            return answers;
        }
    }
}
