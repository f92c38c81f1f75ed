package org.chancery.bench;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.chancery.bench.Figure.Batches;
import org.chancery.bench.Figure.Round;
import org.chancery.ledger.wiring.Ledger;

/**
 * Commands a second, each answered after its commit, beside rows a second that plain statements
 * write and commit.
 */
final class AppendBench {
    private static final List<Integer> IN_FLIGHT = List.of(64, 512);
    private static final String VISIT = "visits.visit-recorded";
    private static final String ENDORSEMENT = "ledger.entry-endorsed";

    /** The types of the entries that are written here. */
    static final List<String> TYPES = List.of(VISIT, ENDORSEMENT);

    private final Ledger ledger;
    private final Commands commands;
    private final PlainStatements plain;
    private final Groups groups;
    private final Effort effort;
    private final Consumer<String> progress;

    AppendBench(
            Ledger ledger,
            Commands commands,
            PlainStatements plain,
            Groups groups,
            Effort effort,
            Consumer<String> progress) {
        this.ledger = ledger;
        this.commands = commands;
        this.plain = plain;
        this.groups = groups;
        this.effort = effort;
        this.progress = progress;
    }

    /** Which commands are sent. */
    private enum Mix {
        QUERIED("every command queries its subject") {
            @Override
            Load.Client client(AppendBench bench) {
                return goOn -> visits(bench.ledger, bench.commands, goOn);
            }
        },
        HALF_AT_HAND("half are about subjects recorded a moment ago") {
            @Override
            Load.Client client(AppendBench bench) {
                return bench::visitsAndEndorsements;
            }
        };

        private final String description;

        Mix(String description) {
            this.description = description;
        }

        /** The types of the entries that come of it, in turn. */
        List<String> types() {
            return switch (this) {
                case QUERIED -> List.of(VISIT);
                case HALF_AT_HAND -> TYPES;
            };
        }

        abstract Load.Client client(AppendBench bench);
    }

    private record Case(Mix mix, int inFlight, List<Round> rounds, List<Batches> batches) {
        Case(Mix mix, int inFlight) {
            this(mix, inFlight, new ArrayList<>(), new ArrayList<>());
        }

        @Override
        public String toString() {
            return "append, %d in flight: %s".formatted(inFlight, mix.description);
        }
    }

    /** Measures in turn; the first round warms both up and is not counted. */
    List<Figure> measure(int rounds) throws InterruptedException, ExecutionException, SQLException {
        var cases = new ArrayList<Case>();
        for (var mix : Mix.values()) {
            IN_FLIGHT.forEach(inFlight -> cases.add(new Case(mix, inFlight)));
        }
        for (int round = 0; round <= rounds; round++) {
            for (var mix : Mix.values()) {
                double limit = limit(mix, round);
                for (var each : cases) {
                    if (each.mix() == mix) {
                        measure(each, limit, round);
                    }
                }
            }
        }
        return cases.stream()
                .map(each ->
                        new Figure(each.toString(), "entries/s", each.rounds(), each.batches()))
                .toList();
    }

    private void measure(Case each, double limit, int round)
            throws InterruptedException, ExecutionException {
        long before = ledger.last();
        double ours = new Load(each.inFlight()).perSecond(effort.time(), each.mix().client(this));
        progress.accept("round %d: %s: %.0f/s".formatted(round, each, ours));
        if (round > 0) {
            each.rounds().add(new Round(ours, limit));
            each.batches().add(groups.between(before, ledger.last()));
        }
    }

    private double limit(Mix mix, int round)
            throws InterruptedException, ExecutionException, SQLException {
        double best = 0;
        for (int sessions : effort.sessions()) {
            double rate = plain.perSecond(sessions, effort.time().dividedBy(2), mix.types());
            progress.accept(
                    "round %d: plain statements, %d sessions: %.0f/s"
                            .formatted(round, sessions, rate));
            best = Math.max(best, rate);
        }
        return best;
    }

    /** Visits a second with as many clients as are ever tried. */
    static double visits(Ledger ledger, Commands commands, Duration time)
            throws InterruptedException, ExecutionException {
        return new Load(IN_FLIGHT.getLast())
                .perSecond(time, goOn -> visits(ledger, commands, goOn));
    }

    private static long visits(Ledger ledger, Commands commands, BooleanSupplier goOn) {
        long answers = 0;
        for (; goOn.getAsBoolean(); answers++) {
            ledger.recordNow(commands.visit());
        }
        return answers;
    }

    private long visitsAndEndorsements(BooleanSupplier goOn) {
        var own = new ArrayDeque<Long>();
        long answers = 0;
        for (; goOn.getAsBoolean(); answers++) {
            var next =
                    answers % 2 == 0 || own.isEmpty()
                            ? commands.visit()
                            : commands.endorsement(own.remove());
            var receipt = ledger.recordNow(next);
            if (answers % 2 == 0) {
                own.add(receipt.position());
            }
        }
        return answers;
    }
}
