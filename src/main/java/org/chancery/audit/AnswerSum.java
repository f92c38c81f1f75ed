package org.chancery.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.chancery.audit.ReplayReport.Sum;
import org.chancery.kernel.Pair;
import org.chancery.ledger.codec.CanonicalJson;
import org.chancery.ledger.codec.StrictJson;
import org.chancery.relations.RelationStatus;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * The SHA-256 of answers on relations, each as a list has it: canonical JSON, one a line, in the
 * order of the list.
 */
final class AnswerSum {
    private final MessageDigest digest;
    private long count;

    AnswerSum() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Adds a relation, if there is one, and gives it as a list has it. */
    @Nullable ObjectNode add(Pair pair, @Nullable RelationStatus status) {
        if (status == null) {
            return null;
        }
        var item = StrictJson.MAPPER.createObjectNode();
        item.putArray("pair").add(pair.a().code()).add(pair.b().code());
        item.setAll((ObjectNode) StrictJson.MAPPER.valueToTree(status));
        count++;
        digest.update((CanonicalJson.text(item) + "\n").getBytes(UTF_8));
        return item;
    }

    /** What they came to; nothing more can be added. */
    Sum sum() {
        return new Sum(count, HexFormat.of().formatHex(digest.digest()));
    }
}
