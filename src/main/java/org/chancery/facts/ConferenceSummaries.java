package org.chancery.facts;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.chancery.kernel.LanguageTag;
import org.chancery.kernel.Party;
import org.chancery.kernel.StateId;
import org.chancery.kernel.WebAddress;
import org.chancery.kernel.When;
import org.jspecify.annotations.Nullable;

/** What the register of conferences shows. */
public sealed interface ConferenceSummaries extends Summary {

    /**
     * A conference.
     *
     * @param names those that it has, the title first
     * @param language of the title and the theme
     * @param days on which it was or is to be, as far as they are known
     * @param plans for which days it was convened, in order
     * @param cancelled when it was, if it was
     * @param closed when it did, if it did: where that is not told, some day of it
     * @param participants who was to come, came or did not come, in the order in which it was told
     */
    record OfConference(
            List<ConferenceName> names,
            List<Party> conveners,
            @Nullable StateId host,
            @Nullable String place,
            @Nullable String theme,
            @Nullable LanguageTag language,
            @Nullable When days,
            List<OfPlan> plans,
            @Nullable Over cancelled,
            @Nullable Over closed,
            List<OfParticipant> participants,
            List<OfDeclaration> declarations,
            List<Long> because)
            implements ConferenceSummaries {

        /** How far it has come on a day; absent where nothing of it was told by then. */
        public @Nullable ConferenceStage stage(LocalDate day) {
            if (Over.by(cancelled, day)) {
                return ConferenceStage.CANCELLED;
            }
            if (begunBy(day)) {
                return isOver(day) ? ConferenceStage.HELD : ConferenceStage.UNDER_WAY;
            }
            return OfPlan.on(plans, day)
                    .map(plan -> ConferenceStage.planned(plan, day))
                    .orElse(null);
        }

        private boolean isOver(LocalDate day) {
            return days == null || days.latestEnd().isBefore(day);
        }

        /** Whether something had happened at it by a day. */
        private boolean begunBy(LocalDate day) {
            return happenings().anyMatch(first -> !first.isAfter(day));
        }

        /** The first days on which each thing that happened at it may have been. */
        private Stream<LocalDate> happenings() {
            return Stream.of(
                            Stream.ofNullable(closed).map(Over::when),
                            declarations.stream().map(OfDeclaration::day),
                            participants.stream()
                                    .flatMap(each -> each.attendances().stream())
                                    .filter(OfAttendance::present)
                                    .map(OfAttendance::day))
                    .flatMap(each -> each)
                    .map(when -> when == null ? LocalDate.MIN : when.earliestStart());
        }

        /** Whether something of it was told by a day, be it only a name. */
        public boolean toldBy(LocalDate day) {
            return stage(day) != null
                    || (plans.isEmpty() && cancelled == null && happenings().findAny().isEmpty());
        }

        /** Its names, its theme, and the titles of what it had adopted by a day. */
        public List<Text> texts(LocalDate day) {
            return Stream.of(
                            names.stream().map(each -> new Text(each.name(), each.language())),
                            Stream.ofNullable(theme).map(each -> new Text(each, language)),
                            declarations(day).stream()
                                    .map(each -> new Text(each.title(), each.language())))
                    .flatMap(each -> each)
                    .toList();
        }

        /** What it had adopted by a day. */
        public List<OfDeclaration> declarations(LocalDate day) {
            return declarations.stream().filter(each -> When.begunBy(each.day(), day)).toList();
        }

        /** The days for which it is convened on a day, or was last by then. */
        public @Nullable When planned(LocalDate day) {
            return OfPlan.days(plans, day);
        }

        /** Its days as they are known on a day: until something happened, those planned. */
        public @Nullable When days(LocalDate day) {
            return begunBy(day) ? days : planned(day);
        }

        /** The first day on which something of it may have been told. */
        public LocalDate first() {
            return Stream.concat(plans.stream().map(plan -> plan.lasted().from()), happenings())
                    .min(LocalDate::compareTo)
                    .orElse(LocalDate.MIN);
        }
    }

    /** Who was to come to a conference, came or did not come. */
    record OfParticipant(
            Party party,
            @Nullable OfConfirmation confirmed,
            List<OfAttendance> attendances,
            List<Long> because) {

        /** Whether it is told by a day. */
        public boolean toldBy(LocalDate day) {
            return confirmedBy(day) || !attendances(day).isEmpty();
        }

        /** Whether it had confirmed by a day. */
        public boolean confirmedBy(LocalDate day) {
            return confirmed != null && When.begunBy(confirmed.when(), day);
        }

        /** That it attended, or did not, as far as that is told by a day. */
        public List<OfAttendance> attendances(LocalDate day) {
            return attendances.stream().filter(each -> When.begunBy(each.day(), day)).toList();
        }
    }

    /** That a party will come to a conference. */
    record OfConfirmation(@Nullable Rank level, @Nullable When when) {}

    /**
     * That a party attended, or did not.
     *
     * @param when as it is told; absent where it is not
     * @param day the same, or else some day of the conference; absent where that has none
     */
    record OfAttendance(
            boolean present, @Nullable When when, @Nullable When day, List<Principal> by) {}

    /**
     * What a conference adopted.
     *
     * @param when as it is told; absent where it is not
     * @param day the same, or else some day of the conference; absent where that has none
     */
    record OfDeclaration(
            String title,
            @Nullable LanguageTag language,
            @Nullable WebAddress text,
            @Nullable When when,
            @Nullable When day,
            List<Long> because) {}
}
