package org.chancery.campaign;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.chancery.campaign.Audit.Heard;
import org.chancery.ledger.codec.Hash;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two processes serve one ledger, while either of them or their database is killed: what clients
 * were told is there once, in one order without gaps, and no reader skips any of it. The control is
 * {@link SequenceControlIT}.
 */
@Tag("campaign")
class TwoProcessesIT {
    private static final int SCHEDULES = Integer.getInteger("campaign.schedules", 4);
    private static final int KILLS = Integer.getInteger("campaign.kills", 1);
    private static final int DATABASE_KILLS = Integer.getInteger("campaign.database-kills", 1);
    private static final int COMMANDS = Integer.getInteger("campaign.commands", 800);
    private static final long SEED = Long.getLong("campaign.seed", System.nanoTime());
    private static final int CLIENTS = 16;

    private final Random random = new Random(SEED);
    private final List<Fault> plan = new ArrayList<>();

    private int acknowledged;
    private int refused;
    private int unheard;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path temp;

    private enum Fault {
        NONE,
        SERVER_KILLED,
        DATABASE_KILLED
    }

    @Test
    void whatClientsWereToldIsThereOnceInOneOrderThatNoReaderSkips() throws Exception {
        System.out.printf("Two processes with -Dcampaign.seed=%d%n", SEED);
        plan.addAll(Collections.nCopies(KILLS, Fault.SERVER_KILLED));
        plan.addAll(Collections.nCopies(DATABASE_KILLS, Fault.DATABASE_KILLED));
        plan.addAll(Collections.nCopies(SCHEDULES - plan.size(), Fault.NONE));
        Collections.shuffle(plan, random);
        var files = Files.createDirectory(temp.resolve("told"));
        try (var pair = new TwoProcesses(temp);
                var ledger =
                        new OpenedLedger(
                                pair.settings(), "--chancery.data-dir=" + temp.resolve("reader"));
                var stream = new StreamReader(ledger.engine());
                var table = new TableReader(pair.owner(), "entry")) {
            var clients = clients(files);
            registerTheSource(pair, clients.getFirst());
            for (int i = 0; i < plan.size(); i++) {
                run(i, pair, clients);
                stream.beginAgain();
            }
            var entries = ledger.entries();
            long last = entries.size();
            await().atMost(60, SECONDS)
                    .until(() -> stream.seen().getLast() == last && table.seen().getLast() == last);
            System.out.printf(
                    "%d acknowledged, of these %d at a later attempt than recorded; %d refused;"
                            + " %d entries; stream opened %d times%n",
                    acknowledged, unheard, refused, last, stream.begun());
            var readers = Map.of("stream", stream.seen(), "table", table.seen());
            assertThat(new Audit(entries, heard(files), readers).faults()).isEmpty();
            assertThat(acknowledged).isGreaterThanOrEqualTo(COMMANDS);
        }
    }

    private static List<Receipts> clients(Path files) throws IOException {
        var clients = new ArrayList<Receipts>();
        for (int i = 0; i < CLIENTS; i++) {
            clients.add(new Receipts(files.resolve("client-" + i)));
        }
        return clients;
    }

    private static void registerTheSource(TwoProcesses pair, Receipts client) {
        var caller = new Caller(pair.servers(), 0, _ -> {});
        client.note("source", caller.untilTold("source", "RegisterSource", Words.SOURCE));
    }

    /** A schedule whose fault did not hit is run once more, at the end. */
    private void run(int number, TwoProcesses pair, List<Receipts> clients) throws Exception {
        pair.awaitServing();
        var fault = plan.get(number);
        int goal = (COMMANDS + SCHEDULES - 1) / SCHEDULES;
        var schedule = new Schedule("s" + number, random.nextLong(), goal, pair.servers(), clients);
        int target = random.nextInt(pair.servers().size());
        var outcome =
                switch (fault) {
                    case NONE -> schedule.run();
                    case SERVER_KILLED -> schedule.run(() -> pair.killServer(target));
                    case DATABASE_KILLED -> schedule.run(pair::killDatabase);
                };
        acknowledged += outcome.acknowledged();
        refused += outcome.refused();
        unheard += outcome.unheard();
        if (fault != Fault.NONE) {
            System.out.printf("Schedule %d, %s: %s%n", number, fault, outcome);
            if (outcome.hit() == 0) {
                plan.add(fault);
            }
        }
    }

    /** What the files of the clients say, by the keys as the ledger has them. */
    private static List<Heard> heard(Path files) throws IOException {
        return Receipts.under(files).stream()
                .map(each -> new Heard(Hash.of("local", each.key()), each.places()))
                .toList();
    }
}
