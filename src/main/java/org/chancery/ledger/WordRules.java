package org.chancery.ledger;

/** The rules on any word, judged before those of its capability. */
final class WordRules {
    private WordRules() {}

    static void check(Word<? extends Event> word) {
        var when = word.when();
        LedgerRule.ENDS_AFTER_IT_BEGINS.require(when == null || !when.endsBeforeItStarts());
    }
}
