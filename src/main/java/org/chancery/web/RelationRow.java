package org.chancery.web;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.chancery.relations.Evidence;
import org.chancery.relations.Evidence.Flagged;
import org.chancery.relations.label.Label;
import org.jspecify.annotations.Nullable;

/**
 * A row of the table of relations: a pair, one way; the evidence is that of the pair.
 *
 * @param flagged positions of the entries
 */
@JsonPropertyOrder({"pair", "label", "labelUncertain", "contact"})
record RelationRow(
        String pair,
        @Nullable String label,
        @Nullable Boolean labelUncertain,
        @JsonUnwrapped ContactRow contact,
        int entries,
        int sources,
        @Nullable Long newestRecorded,
        @Nullable String newestPublished,
        @Nullable String singleSourceShare,
        List<Long> disputed,
        List<Long> flagged,
        int hidden) {

    static List<RelationRow> of(RelationItem relation) {
        var evidence = relation.status().evidence();
        return ContactRow.of(relation.status().elements().contact()).stream()
                .map(contact ->
                        of(
                                String.join("-", relation.pair()),
                                relation.status().label(),
                                contact,
                                evidence))
                .toList();
    }

    private static RelationRow of(String pair, Label label, ContactRow contact, Evidence evidence) {
        return new RelationRow(
                pair,
                label.value(),
                label.uncertain(),
                contact,
                evidence.entries(),
                evidence.sources(),
                evidence.newestRecorded(),
                evidence.newestPublished(),
                evidence.singleSourceShare(),
                evidence.disputed(),
                evidence.flagged().stream().map(Flagged::entry).toList(),
                evidence.hidden());
    }
}
