package org.chancery.registers;

import static java.util.stream.Collectors.joining;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.chancery.facts.AddressSummaries.OfAddress;
import org.chancery.facts.AgreementSummaries;
import org.chancery.facts.ConferenceSummaries.OfConference;
import org.chancery.facts.RegistrySummaries;
import org.chancery.facts.Summary;
import org.chancery.facts.Text;
import org.chancery.facts.VisitSummaries;

/**
 * What of a subject is searched: one part for each configuration that PostgreSQL has for a
 * language, with the texts in that, and one with all of them, as they are written.
 */
final class SearchedWords {
    /**
     * Of what has no language that is told, and of languages that PostgreSQL has no configuration
     * for.
     */
    private static final String AS_WRITTEN = "simple";

    /** Those that PostgreSQL 16 ships, by the languages of BCP 47; the order is stored. */
    private static final List<Map.Entry<String, String>> LANGUAGES =
            List.of(
                    Map.entry("ar", "arabic"),
                    Map.entry("hy", "armenian"),
                    Map.entry("eu", "basque"),
                    Map.entry("ca", "catalan"),
                    Map.entry("da", "danish"),
                    Map.entry("nl", "dutch"),
                    Map.entry("en", "english"),
                    Map.entry("fi", "finnish"),
                    Map.entry("fr", "french"),
                    Map.entry("de", "german"),
                    Map.entry("el", "greek"),
                    Map.entry("hi", "hindi"),
                    Map.entry("hu", "hungarian"),
                    Map.entry("id", "indonesian"),
                    Map.entry("ga", "irish"),
                    Map.entry("it", "italian"),
                    Map.entry("lt", "lithuanian"),
                    Map.entry("ne", "nepali"),
                    Map.entry("no", "norwegian"),
                    Map.entry("nb", "norwegian"),
                    Map.entry("nn", "norwegian"),
                    Map.entry("pt", "portuguese"),
                    Map.entry("ro", "romanian"),
                    Map.entry("ru", "russian"),
                    Map.entry("sr", "serbian"),
                    Map.entry("es", "spanish"),
                    Map.entry("sv", "swedish"),
                    Map.entry("ta", "tamil"),
                    Map.entry("tr", "turkish"),
                    Map.entry("yi", "yiddish"));

    /** Those of the parts, in their order. */
    static final List<String> CONFIGURATIONS =
            Stream.concat(Stream.of(AS_WRITTEN), LANGUAGES.stream().map(Map.Entry::getValue))
                    .distinct()
                    .toList();

    /** Stands between the parts; no text has it. */
    private static final String PARTING = "\u001f";

    /**
     * Stands after each text, so that no phrase goes over two: what PostgreSQL takes for one word,
     * and nobody can ask for.
     */
    private static final String END = " 0@0.aa";

    /** What PostgreSQL cannot search beyond, with the words as written and by their language. */
    private static final int MOST = 150_000;

    private static final Pattern OTHERS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    private SearchedWords() {}

    /** What of a subject is searched on a day, part by part; nothing of most kinds. */
    static String of(Summary summary, LocalDate day) {
        var texts = few(texts(summary, day));
        return texts.isEmpty()
                ? ""
                : CONFIGURATIONS.stream().map(each -> part(texts, each)).collect(joining(PARTING));
    }

    /** Whether other words are searched on a day than on all days together. */
    static boolean differ(Summary summary, LocalDate day) {
        return !texts(summary, day).equals(texts(summary, LocalDate.MAX));
    }

    /** Those that together are not more than can be searched. */
    private static List<Text> few(List<Text> texts) {
        var few = new ArrayList<Text>();
        int bytes = 0;
        for (var text : texts) {
            bytes += text.words().getBytes(StandardCharsets.UTF_8).length + END.length();
            if (bytes > MOST) {
                break;
            }
            few.add(text);
        }
        return few;
    }

    private static List<Text> texts(Summary summary, LocalDate day) {
        return switch (summary) {
            case OfAddress address -> address.texts(day);
            case OfConference conference -> conference.texts(day);
            case VisitSummaries.OfVisit _,
                    VisitSummaries.OfInvitation _,
                    AgreementSummaries.OfAgreement _,
                    RegistrySummaries.OfClaim _,
                    RegistrySummaries.OfCoverage _,
                    RegistrySummaries.OfPerson _,
                    RegistrySummaries.OfSource _,
                    RegistrySummaries.OfState _ ->
                    List.of();
        };
    }

    private static String part(List<Text> texts, String configuration) {
        return texts.stream()
                .filter(text ->
                        configuration.equals(AS_WRITTEN)
                                || configuration.equals(configuration(text)))
                .map(text -> plain(text.words()) + END)
                .collect(joining(" "));
    }

    private static String configuration(Text text) {
        if (text.language() == null) {
            return AS_WRITTEN;
        }
        var language = Locale.forLanguageTag(text.language().text()).getLanguage();
        return LANGUAGES.stream()
                .filter(each -> each.getKey().equals(language))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(AS_WRITTEN);
    }

    /** The letters and digits of some words, with a space for all else. */
    static String plain(String words) {
        return OTHERS.matcher(Normalizer.normalize(words, Normalizer.Form.NFKC))
                .replaceAll(" ")
                .strip();
    }
}
