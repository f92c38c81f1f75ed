package org.chancery.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.chancery.facts.AgreementSummaries.OfAgreement;
import org.chancery.kernel.Party;
import org.chancery.kernel.Viewpoint;
import org.chancery.kernel.When;
import org.chancery.registers.AgreementFilter;
import org.chancery.registers.Registered;

/**
 * The ends of agreements as a calendar (RFC 5545). An event is the first day on which one is in
 * force no longer, or the days among which that is. The same question gives the same bytes.
 */
final class AgreementCalendar {
    /** In octets, without what ends it. */
    private static final int LONGEST_LINE = 75;

    private static final String END_OF_LINE = "\r\n";

    private final AgreementFilter filter;
    private final Viewpoint viewpoint;
    private final String of;
    private final Calendar calendar = new Calendar();

    AgreementCalendar(AgreementFilter filter, Viewpoint viewpoint) {
        this.filter = filter;
        this.viewpoint = viewpoint;
        this.of = filter.whose().stream().map(Party::code).collect(Collectors.joining("-"));
        calendar.add(new ProdId("-//Chancery//Agreements//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
    }

    void add(Registered registered) {
        var agreement = (OfAgreement) registered.summary();
        var id = registered.subject().id();
        var end = Objects.requireNonNull(filter.end(registered, viewpoint.asOf()), "its end");
        var event = new VEvent(false);
        event.add(new Uid(of.isEmpty() ? id + "@chancery" : "%s-%s@chancery".formatted(id, of)));
        event.add(
                new DtStamp(
                        Objects.requireNonNull(viewpoint.recordedAt(), "an entry is recorded")));
        addDays(event, end);
        event.add(new Summary("No longer in force: " + plain(agreement.title())));
        event.add(
                new Description(
                        "The first day on which it is in force no longer%s: %s. /api/agreements/%s"
                                .formatted(of.isEmpty() ? "" : " for " + of, end, id)));
        event.add(ImmutableTransp.TRANSPARENT);
        calendar.add(event);
    }

    /** One day without an end; days among which it is not known which with the day after them. */
    private void addDays(VEvent event, When end) {
        var asOf = viewpoint.asOf();
        var first = end.earliestStart().isBefore(asOf) ? asOf : end.earliestStart();
        event.add(new DtStart<>(first));
        var after = end.dayAfter();
        if (after != null && end.latestEnd().isAfter(first)) {
            event.add(new DtEnd<>(after.latestStart()));
        }
    }

    /** Without what ends a line or moves a printer. */
    private static String plain(String title) {
        return title.replaceAll("\\p{Cntrl}+", " ");
    }

    /**
     * Its library folds lines by characters, and the standard by octets. A calendar has a component
     * at least (RFC 5545, 3.6): where nothing ends, the zone of its times.
     */
    String text() {
        if (calendar.getComponents().isEmpty()) {
            calendar.add(universalTime());
        }
        return calendar.toString()
                .lines()
                .map(AgreementCalendar::folded)
                .collect(Collectors.joining(END_OF_LINE, "", END_OF_LINE));
    }

    private static VTimeZone universalTime() {
        var always = new Standard();
        always.add(new DtStart<>(LocalDateTime.of(1970, 1, 1, 0, 0)));
        always.add(new TzOffsetFrom(ZoneOffset.UTC));
        always.add(new TzOffsetTo(ZoneOffset.UTC));
        var zone = new VTimeZone(new ComponentList<>(List.of(always)));
        zone.add(new TzId("Etc/UTC"));
        return zone;
    }

    private static String folded(String line) {
        var folded = new StringBuilder();
        int octets = 0;
        for (int at : line.codePoints().toArray()) {
            var character = Character.toString(at);
            int more = character.getBytes(UTF_8).length;
            if (octets + more > LONGEST_LINE) {
                folded.append(END_OF_LINE).append(' ');
                octets = 1;
            }
            folded.append(character);
            octets += more;
        }
        return folded.toString();
    }
}
