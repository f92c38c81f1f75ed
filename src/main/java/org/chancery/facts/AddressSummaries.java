package org.chancery.facts;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.chancery.kernel.LanguageTag;
import org.chancery.kernel.Party;
import org.chancery.kernel.StateId;
import org.chancery.kernel.WebAddress;
import org.chancery.kernel.When;
import org.jspecify.annotations.Nullable;

/** What the register of addresses shows. */
public sealed interface AddressSummaries extends Summary {

    /**
     * An address.
     *
     * @param speaker who was named first to give it
     * @param party for whom it is given
     * @param schedules as it was scheduled, in order
     * @param speech as it was delivered, if it was
     * @param cancelled when it was, if it was
     */
    record OfAddress(
            Principal speaker,
            Party party,
            List<OfSchedule> schedules,
            @Nullable OfSpeech speech,
            @Nullable Over cancelled,
            List<Long> because)
            implements AddressSummaries {

        /** How far it has come on a day; absent where nothing of it was told by then. */
        public @Nullable AddressStage stage(LocalDate day) {
            if (deliveredBy(day)) {
                return AddressStage.DELIVERED;
            }
            if (Over.by(cancelled, day)) {
                return AddressStage.CANCELLED;
            }
            return schedules.stream()
                    .filter(each -> each.lasted.mayHoldOn(day))
                    .reduce((_, later) -> later)
                    .map(each ->
                            PlanStage.passed(each.planned, day)
                                    ? AddressStage.UNREPORTED
                                    : AddressStage.SCHEDULED)
                    .orElse(null);
        }

        /** Whether it had been delivered by a day. */
        public boolean deliveredBy(LocalDate day) {
            return speech != null && When.begunBy(speech.when, day);
        }

        /** As it was delivered, if it was by a day. */
        public Optional<OfSpeech> speech(LocalDate day) {
            return Optional.ofNullable(speech).filter(_ -> deliveredBy(day));
        }

        /** What it is called, is about, holds and says, as far as that is known on a day. */
        public List<Text> texts(LocalDate day) {
            return Stream.concat(
                            schedules.stream()
                                    .filter(each -> each.lasted.begunBy(day))
                                    .flatMap(OfSchedule::texts),
                            speech(day).stream().flatMap(OfSpeech::texts))
                    .toList();
        }

        /** What it was about, as far as that is known on a day. */
        public List<String> themes(LocalDate day) {
            return speech(day).map(OfSpeech::themes).orElse(List.of());
        }

        /** The states that it mentions, as far as that is known on a day. */
        public List<StateId> mentions(LocalDate day) {
            return speech(day).map(OfSpeech::mentions).orElse(List.of());
        }

        /** As it is scheduled on a day, or was last by then. */
        public @Nullable OfSchedule scheduled(LocalDate day) {
            return schedules.stream()
                    .filter(each -> each.lasted.begunBy(day))
                    .reduce((_, later) -> later)
                    .orElse(null);
        }

        /** For whom it is given, who hosts it, and whom it mentions. */
        public Stream<Party> parties() {
            return Stream.<Stream<? extends Party>>of(
                            Stream.of(party),
                            schedules.stream().flatMap(each -> host(each.forum)),
                            Stream.ofNullable(speech).flatMap(each -> host(each.forum)),
                            Stream.ofNullable(speech).flatMap(each -> each.mentions.stream()))
                    .flatMap(each -> each);
        }

        /** The same, as far as that is known on a day. */
        public Stream<Party> parties(LocalDate day) {
            return Stream.<Stream<? extends Party>>of(
                            Stream.of(party), host(forum(day)), mentions(day).stream())
                    .flatMap(each -> each);
        }

        private static Stream<Party> host(@Nullable Forum forum) {
            return forum == null ? Stream.empty() : Stream.ofNullable(forum.state());
        }

        /** Before whom it is given, as that is known on a day. */
        public @Nullable Forum forum(LocalDate day) {
            var scheduled = scheduled(day);
            return speech(day)
                    .map(OfSpeech::forum)
                    .orElse(scheduled == null ? null : scheduled.forum);
        }

        /**
         * Who gives it, as that is known on a day; before anything was told, who was named first.
         */
        public Principal speaker(LocalDate day) {
            var scheduled = scheduled(day);
            return speech(day)
                    .map(OfSpeech::speaker)
                    .orElse(scheduled == null ? speaker : scheduled.speaker);
        }

        /** When it is given, as that is known on a day. */
        public @Nullable When day(LocalDate day) {
            if (speech != null && deliveredBy(day)) {
                return speech.when;
            }
            var scheduled = scheduled(day);
            return scheduled == null ? null : scheduled.planned;
        }

        /** The first day on which something of it may have been told. */
        public LocalDate first() {
            return Stream.concat(
                            schedules.stream().map(each -> each.lasted.from()),
                            Stream.ofNullable(speech)
                                    .map(each ->
                                            each.when == null
                                                    ? LocalDate.MIN
                                                    : each.when.earliestStart()))
                    .min(LocalDate::compareTo)
                    .orElse(LocalDate.MIN);
        }
    }

    /** How an address was scheduled for a time. */
    record OfSchedule(
            Principal speaker,
            @Nullable Forum forum,
            @Nullable String title,
            @Nullable LanguageTag wordsIn,
            @Nullable When planned,
            Spell lasted) {

        private Stream<Text> texts() {
            return Stream.ofNullable(title).map(each -> new Text(each, wordsIn));
        }
    }

    /**
     * An address as it was delivered.
     *
     * @param language in which it was given
     * @param wordsIn the language of its title, themes and positions, as they are worded
     * @param mentions the states that it mentions
     * @param peoples what peoples, as worded
     * @param text where it can be read
     */
    record OfSpeech(
            Principal speaker,
            Forum forum,
            @Nullable When when,
            @Nullable String title,
            @Nullable LanguageTag language,
            @Nullable LanguageTag wordsIn,
            List<String> themes,
            List<Position> positions,
            List<StateId> mentions,
            List<String> peoples,
            List<Quote> quotes,
            @Nullable WebAddress text,
            boolean remote) {

        private Stream<Text> texts() {
            return Stream.concat(
                    Stream.of(
                                    Stream.ofNullable(title),
                                    themes.stream(),
                                    positions.stream()
                                            .flatMap(each ->
                                                    Stream.of(each.topic(), each.position())))
                            .flatMap(each -> each)
                            .map(each -> new Text(each, wordsIn)),
                    quotes.stream().map(each -> new Text(each.text(), each.language())));
        }
    }
}
