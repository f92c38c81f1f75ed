package org.chancery.exchange.exporting;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.time.Instant;
import java.util.Arrays;
import org.chancery.ledger.codec.EntryCodec.Beside;

/** Holds the lines of an export against each other, in their order. */
final class Sequence {
    private final ExportHeader header;
    private final Checksum sum = new Checksum();
    private final EventIds ids = new EventIds();
    private Instant last = Instant.EPOCH;
    private long entries;
    private boolean ended;

    Sequence(ExportHeader header) {
        this.header = header;
    }

    /** Takes the next entry. */
    void entry(long line, Beside beside, byte[] leaf) {
        requireGoingOn(line);
        requireDue(line, beside.position());
        if (beside.position() == 1 && !beside.eventId().equals(header.ledger())) {
            throw new BadExport(line, "entry 1 is not the one that the first line names");
        }
        if (!ids.add(beside.eventId())) {
            throw new BadExport(
                    line,
                    "entry %d has the event id of an earlier entry".formatted(beside.position()));
        }
        if (beside.recordedAt().isBefore(last)) {
            throw new BadExport(
                    line,
                    "entry %d was recorded before the entry before it"
                            .formatted(beside.position()));
        }
        last = beside.recordedAt();
        entries++;
        sum.add(leaf);
    }

    private void requireGoingOn(long line) {
        if (ended) {
            throw new BadExport(line, "there is more after the end");
        }
    }

    private void requireDue(long line, long position) {
        if (position > header.entries()) {
            throw new BadExport(
                    line,
                    "entry %d is beyond the %d that the first line tells of"
                            .formatted(position, header.entries()));
        }
        if (position <= entries) {
            throw new BadExport(line, "entry %d stands a second time".formatted(position));
        }
        if (position > entries + 1) {
            throw new BadExport(
                    line, "entry %d stands where entry %d is due".formatted(position, entries + 1));
        }
    }

    /** Takes what stands where no entry does. */
    void other(long line, byte[] bytes) {
        requireGoingOn(line);
        if (!ExportSum.mayBe(bytes)) {
            throw new BadExport(line, "it was changed: it is neither an entry nor the end");
        }
        if (entries < header.entries()) {
            throw new BadExport(
                    line,
                    "the end comes where entry %d of %d is due"
                            .formatted(entries + 1, header.entries()));
        }
        if (!Arrays.equals(bytes, soFar().line())) {
            throw new BadExport(
                    line,
                    "the end is not what the lines come to: "
                            + new String(soFar().line(), US_ASCII));
        }
        ended = true;
    }

    boolean ended() {
        return ended;
    }

    /** What the entries come to that were taken. */
    ExportSum soFar() {
        return new ExportSum(entries, sum.digits());
    }

    ExportHeader header() {
        return header;
    }
}
