package org.chancery.ledger;

import org.chancery.kernel.Rule;

/** The rules that every entry obeys, whatever it is about. */
public enum LedgerRule implements Rule {
    CITES_A_SOURCE("an entry cites at least one source"),
    SOURCE_IS_REGISTERED("every source that is cited is registered first"),
    ENDS_AFTER_IT_BEGINS("nothing ends before it begins"),
    NOT_IN_THE_FUTURE("a deed is recorded when it is done, a plan as a plan"),
    STANDS("only what stands can be corrected, endorsed, disputed or taken back"),
    CORRECT_THE_ENTRY_ITSELF(
            "a correction is not itself corrected: correct the entry again, or retract the correction"),
    CHANGES_SOMETHING("a correction changes what the entry says"),
    NAMES_AN_ALIAS("a re-identification cites the source with the new id that it gives"),
    SOURCE_STAYS(
            "a registered source is corrected, and neither taken back, moved nor merged: entries cite it"),
    STATES_STAY_APART(
            "two states of the table are never one: an entry about the wrong one is moved to the other"),
    SOURCE_HAS_NO_DATE("a source was published on a day and has no other date"),
    FOLLOWS_THE_STANDING_WORD(
            "a correction by a source follows on the word that stands: if it names one, that one"),
    KEEPS_ITS_KIND("an entry moves, and a subject is merged, only to one of the same kind"),
    ANOTHER_SUBJECT("a subject is merged into another one"),
    MERGED_INTO(
            "nothing new is said of a subject that was merged: it is said of the one that was kept"),
    NO_CHAINS(
            "a subject that others were merged into is split from them before it is merged itself"),
    IS_MERGED("only what is merged into a subject is split from it"),
    SPLIT_INSTEAD("a merge is undone by SplitSubject, and a split by MergeSubjects"),
    KEY_REUSED("an idempotency key belongs to the body that it was first sent with");

    private final String says;

    LedgerRule(String says) {
        this.says = says;
    }

    @Override
    public String says() {
        return says;
    }
}
