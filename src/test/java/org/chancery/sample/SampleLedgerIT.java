package org.chancery.sample;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.chancery.ChanceryApplication;
import org.chancery.exchange.importing.Importers;
import org.chancery.exchange.importing.Mapping;
import org.chancery.exchange.importing.Tally;
import org.chancery.ledger.House;
import org.chancery.ledger.Submission;
import org.chancery.ledger.codec.Hash;
import org.chancery.ledger.wiring.Archive;
import org.chancery.ledger.wiring.Gateway;
import org.chancery.testing.Client;
import org.chancery.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

@ExtendWith(OutputCaptureExtension.class)
class SampleLedgerIT {
    private static final String JANUARY_2018 = "/api/relations/KAZ-USA?asOf=2018-01-20";

    private TestDatabase database;

    @BeforeEach
    void anEmptyLedger() {
        database = TestDatabase.fresh();
    }

    @Test
    void theFirstStartHasSomethingToAsk() {
        try (var context = serving(true)) {
            var client = client(context);
            assertThat(lastVisit(client, JANUARY_2018 + "&publishedBy=2021-03-01", "KAZ>USA"))
                    .isEqualTo("2018-01-15/2018-01-17");
            assertThat(lastVisit(client, JANUARY_2018 + "&publishedBy=2020-11-20", "KAZ>USA"))
                    .isEqualTo("2018-01-16");
            var flagged = client.get(JANUARY_2018 + "&publishedBy=2019-10-30").body();
            assertThat(flagged.path("evidence").path("flagged").size()).isEqualTo(1);
            assertThat(lastVisit(client, "/api/relations/IRN-KAZ?asOf=2026-01-01", "IRN>KAZ"))
                    .isEqualTo("2025-12-10/2025-12-11");
            assertThat(lastVisit(client, "/api/relations/IRN-TKM?asOf=2026-01-01", "TKM>IRN"))
                    .isEqualTo("2024-08-28");
            assertThat(client.get("/api/visits").body().path("items").size()).isEqualTo(20);
        }
    }

    /**
     * The commands of the README are recorded, and say nothing that the sample says already. What
     * is corrected is the entry recorded just before, whatever else the ledger holds.
     */
    @Test
    void theReadmeRecordsWhatTheSampleDoesNotHold() throws Exception {
        var position = "'$position'";
        var posts =
                Pattern.compile(
                                "/api/commands/(\\w+) .*?-d '((?:[^']|'\\$position')*)'",
                                Pattern.DOTALL)
                        .matcher(Files.readString(Path.of("README.md")))
                        .results()
                        .toList();
        assertThat(posts).extracting(post -> post.group(1)).contains("RecordVisit");
        assertThat(posts.getLast().group(2)).contains(position);
        try (var context = serving(true)) {
            var client = client(context);
            client.command("RegisterSource", "{\"publisher\":\"Other\",\"title\":\"Other\"}");
            var last = "";
            for (var post : posts) {
                var body = post.group(2).replace(position, last);
                var recorded = client.command(post.group(1), body);
                assertThat(recorded.status()).as(recorded.response().body()).isEqualTo(201);
                assertThat(recorded.body().path("warnings")).isEmpty();
                last = recorded.body().path("position").toString();
                assertThat(recorded.body().path("recordedAt"))
                        .isEqualTo(entry(client, head(context)).path("recordedAt"));
            }
            assertThat(lastVisit(client, "/api/relations/IRN-TKM?asOf=2024-10-31", "IRN>TKM"))
                    .isEqualTo("2024-10-10/2024-10-11");
            var visits = client.get("/api/visits").body().path("items");
            assertThat(visits)
                    .extracting(visit -> visit.path("visitor") + " " + visit.path("when"))
                    .doesNotHaveDuplicates();
        }
    }

    /** The examples that others go on from, in the order in which such things happen. */
    private static final List<String> STORY =
            List.of(
                    "RegisterState",
                    "RenameState",
                    "EndState",
                    "ExtendInvitation",
                    "AnswerInvitation",
                    "WithdrawInvitation",
                    "AnnounceVisit",
                    "NameDelegation",
                    "ReviseVisitPlan",
                    "PostponeVisit",
                    "CancelVisit",
                    "DropStop",
                    "AddStop",
                    "DepartForVisit",
                    "ArriveAtStop",
                    "ReceiveVisitor",
                    "LeaveStop",
                    "ConcludeVisit",
                    "RegisterPerson",
                    "AssumeOffice",
                    "LeaveOffice",
                    "MergeSubjects",
                    "SplitSubject",
                    "RecordClaim",
                    "SettleClaim",
                    "ExpectAgreement",
                    "LapseExpectation",
                    "OpenNegotiation",
                    "InitialText",
                    "AdoptText",
                    "SignAgreement",
                    "ExchangeSignedTexts",
                    "RecordDomesticApproval",
                    "NotifyCompletion",
                    "ExpressConsent",
                    "AcceptAccession",
                    "FormulateReservation",
                    "DeclareInterpretation",
                    "ObjectToReservation",
                    "WithdrawObjection",
                    "WithdrawReservation",
                    "DeclareIntentNotToBecomeParty",
                    "ApplyProvisionally",
                    "EndProvisionalApplication",
                    "ExchangeNotes",
                    "ItemisePackage",
                    "ExchangeInstruments",
                    "EnterIntoForce",
                    "RegisterAgreement",
                    "AmendAgreement",
                    "ExtendAgreement",
                    "SuspendAgreement",
                    "ResumeAgreement",
                    "DenounceAgreement",
                    "RevokeNotice",
                    "WithdrawFromAgreement",
                    "TerminateAgreement",
                    "ExpireAgreement",
                    "SupersedeAgreement",
                    "ConveneConference",
                    "NameConference",
                    "ConfirmParticipation",
                    "PostponeConference",
                    "CancelConference",
                    "RecordAttendance",
                    "AdoptDeclaration",
                    "CloseConference",
                    "ScheduleAddress",
                    "CancelAddress",
                    "DeliverAddress");

    private static final Set<String> RECORDED =
            Set.of(
                    "RegisterState",
                    "ExtendInvitation",
                    "AnnounceVisit",
                    "DepartForVisit",
                    "ArriveAtStop",
                    "RegisterPerson",
                    "AssumeOffice",
                    "MergeSubjects",
                    "RecordClaim",
                    "ExpectAgreement",
                    "AdoptText",
                    "SignAgreement",
                    "ExpressConsent",
                    "FormulateReservation",
                    "ObjectToReservation",
                    "ApplyProvisionally",
                    "ExchangeInstruments",
                    "EnterIntoForce",
                    "SuspendAgreement",
                    "ResumeAgreement",
                    "DenounceAgreement",
                    "ConveneConference",
                    "ScheduleAddress");

    /** What is shown to a newcomer as an example can be tried on what a newcomer has. */
    @Test
    void everyExampleOfACommandCanBeTriedOnTheSample() {
        try (var context = serving(true)) {
            var client = client(context);
            var examples =
                    new TreeMap<String, String>(
                            Comparator.<String>comparingInt(STORY::indexOf)
                                    .thenComparing(Comparator.naturalOrder()));
            for (var command : client.get("/api/commands").body().path("commands")) {
                examples.put(
                        command.path("name").stringValue(), command.path("example").toString());
            }
            examples.forEach((name, example) -> {
                var tried = client.command(name + "?dryRun=true", example);
                assertThat(tried.status()).as(name + ": " + tried.response().body()).isEqualTo(200);
                if (RECORDED.contains(name)) {
                    assertThat(client.command(name, example).status()).isEqualTo(201);
                }
            });
        }
    }

    /** Begun by somebody, or without an end: nothing can be filled in for these. */
    private static final Set<String> NOTHING_TO_FILL_IN =
            Set.of(
                    "/api/imports/{id}",
                    "/api/mappings/{id}",
                    "/api/audit/replays/{id}",
                    "/api/coverage/{id}",
                    "/api/ledger/stream");

    /** Nothing of the sample breaks a rule, and it declares no coverage. */
    private static final Set<String> EMPTY = Set.of("/api/faults", "/api/coverage");

    /**
     * Whoever presses the button of an address on the page, with what is filled in, sees something.
     */
    @Test
    void everyAddressAnswersToWhatThePageFillsIn() {
        try (var context = serving(true)) {
            var client = client(context);
            var document = client.get("/v3/api-docs").body();
            for (var path : document.path("paths").properties()) {
                var read = path.getValue().path("get");
                if (read.isMissingNode() || NOTHING_TO_FILL_IN.contains(path.getKey())) {
                    continue;
                }
                var address = filledIn(path.getKey(), read.path("parameters"), document);
                var answer = client.send("GET", address);
                assertThat(answer.statusCode()).as(address).isEqualTo(200);
                if (read.toString().contains("/cursor") && !EMPTY.contains(path.getKey())) {
                    assertThat(client.get(address).body().path("items")).as(address).isNotEmpty();
                }
            }
        }
    }

    private static String filledIn(String path, JsonNode parameters, JsonNode document) {
        var address = path;
        var query = new ArrayList<String>();
        for (var each : parameters) {
            var reference = each.path("$ref").asString("");
            var parameter = reference.isEmpty() ? each : document.at(reference.substring(1));
            var example = parameter.path("example");
            var name = parameter.path("name").stringValue();
            if (example.isMissingNode()) {
                assertThat(parameter.path("required").asBoolean(false)).as(path).isFalse();
            } else if (parameter.path("in").stringValue().equals("path")) {
                address = address.replace("{" + name + "}", example.asString());
            } else {
                query.add(name + "=" + example.asString());
            }
        }
        return query.isEmpty() ? address : address + "?" + String.join("&", query);
    }

    private static JsonNode entry(Client client, long position) {
        return client.get("/api/ledger/entries?after=%d&limit=1".formatted(position - 1))
                .body()
                .path("items")
                .path(0);
    }

    @Test
    void whatHasNotHappenedWhenASourceAppearedIsNotSaidByIt() {
        try (var context = serving(true)) {
            var answer =
                    client(context)
                            .get("/api/relations/IRN-KAZ?asOf=2026-01-01&publishedBy=2025-12-09");
            var last = answer.body().path("contact").path("lastVisit").path("IRN>KAZ");
            assertThat(last.path("value").path("from").stringValue()).isEqualTo("2016-12-21");
        }
    }

    @Test
    void aSecondStartRecordsNothing() {
        long head;
        try (var first = serving(true)) {
            head = head(first);
        }
        try (var second = serving(true)) {
            assertThat(head(second)).isEqualTo(head);
        }
    }

    @Test
    void aLedgerThatHoldsAnythingIsLeftAsItIs() {
        try (var context = serving(false)) {
            client(context)
                    .command("RegisterSource", "{\"publisher\":\"Mine\",\"title\":\"Mine\"}");
            assertThat(head(context)).isEqualTo(1);
        }
        try (var context = serving(true)) {
            assertThat(head(context)).isEqualTo(1);
        }
    }

    @Test
    void aSampleThatBrokeOffIsFinishedAtTheNextStart() throws Exception {
        var commands = SampleCommand.all();
        List<String> whole;
        long head;
        try (var context = serving(true)) {
            whole = visits(context);
            head = head(context);
        }
        for (int recorded : List.of(1, 2, commands.size() - 1)) {
            database = TestDatabase.fresh();
            try (var context = serving(false)) {
                if (recorded > 1) {
                    context.getBean(Importers.class)
                            .importer("hsg-visits-revisions", false)
                            .run(SampleCommand.visits(), Mapping.COMMITTED, new Tally());
                }
                var gateway = context.getBean(Gateway.class);
                var house = context.getBean(House.class);
                commands.subList(0, recorded).forEach(command -> command.record(gateway, house));
                assertThat(head(context)).as("control: it is not whole").isLessThan(head);
            }
            try (var context = serving(true)) {
                assertThat(visits(context)).as("%d commands", recorded).isEqualTo(whole);
                assertThat(head(context)).as("%d commands", recorded).isEqualTo(head);
            }
        }
    }

    @Test
    void aSampleThatAnotherVersionBeganIsLeftAsItIs() {
        try (var context = serving(false)) {
            var first = SampleCommand.all().getFirst();
            var gateway = context.getBean(Gateway.class);
            var sent = first.submission(context.getBean(House.class), gateway);
            var ofAnother =
                    new Submission(
                            sent.subject(),
                            sent.when(),
                            sent.what(),
                            sent.sources(),
                            sent.by(),
                            Hash.of(sent.by(), first.key()),
                            sent.request(),
                            sent.strictness());
            gateway.record(ofAnother).join();
        }
        try (var context = serving(true)) {
            assertThat(head(context)).isEqualTo(1);
        }
    }

    @Test
    void linesOfTheSampleThatAreRefusedAreLogged(CapturedOutput output) throws Exception {
        try (var context = serving(false)) {
            var other =
                    """
                    {"knownAt":"2019-10-29T00:00:00Z","op":"added","id":"2899","record":\
                    {"start-date":"2018-01-15","end-date":"2018-01-17","visitor":"President A",\
                    "from":"Kazakhstan","from@id":"kazakhstan"}}\
                    """;
            context.getBean(Importers.class)
                    .importer("hsg-visits-revisions", false)
                    .run(
                            new ByteArrayInputStream(other.getBytes(UTF_8)),
                            Mapping.COMMITTED,
                            new Tally());
            SampleCommand.all()
                    .getFirst()
                    .record(context.getBean(Gateway.class), context.getBean(House.class));
        }
        try (var context = serving(true)) {
            assertThat(context.isRunning()).as("it is served all the same").isTrue();
            assertThat(output).contains("The sample is not whole").contains("refused");
        }
    }

    private ConfigurableApplicationContext serving(boolean sample) {
        var settings = new ArrayList<String>();
        database.register((name, value) -> settings.add("--" + name + "=" + value.get()));
        settings.add("--server.port=0");
        settings.add("--chancery.sample=" + sample);
        return new SpringApplicationBuilder(ChanceryApplication.class)
                .logStartupInfo(false)
                .properties("logging.level.root=warn")
                .run(settings.toArray(String[]::new));
    }

    private static Client client(ConfigurableApplicationContext context) {
        return new Client(
                Integer.parseInt(
                        Objects.requireNonNull(
                                context.getEnvironment().getProperty("local.server.port"))));
    }

    private static long head(ConfigurableApplicationContext context) {
        return context.getBean(Archive.class).head().position();
    }

    /** What is said of the visits, apart from what is made at recording. */
    private static List<String> visits(ConfigurableApplicationContext context) {
        var visits = new ArrayList<String>();
        for (var item : client(context).get("/api/visits").body().path("items")) {
            visits.add(
                    "%s %s %s %s"
                            .formatted(
                                    item.path("principals"),
                                    item.path("from"),
                                    item.path("to"),
                                    item.path("stops")));
        }
        return visits.stream().sorted().toList();
    }

    private static String lastVisit(Client client, String path, String direction) {
        return client.get(path)
                .body()
                .path("contact")
                .path("lastVisit")
                .path(direction)
                .path("value")
                .path("when")
                .stringValue();
    }
}
