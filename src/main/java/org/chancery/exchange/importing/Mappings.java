package org.chancery.exchange.importing;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.chancery.ledger.codec.Hash;
import org.springframework.stereotype.Component;

/**
 * The mappings that were sent to this process, by the hash of what was sent; the last are known.
 */
@Component
public final class Mappings {
    private static final int REMEMBERED = 20;

    private final Map<String, byte[]> sent = new LinkedHashMap<>();

    /**
     * Keeps a mapping, and tells by which id.
     *
     * @throws IllegalArgumentException when it is none, as {@link Mapping#parse} says
     */
    public synchronized String keep(byte[] csv) {
        Mapping.parse(csv);
        var id = Hash.of(csv);
        sent.remove(id);
        sent.put(id, csv.clone());
        if (sent.size() > REMEMBERED) {
            sent.remove(sent.keySet().iterator().next());
        }
        return id;
    }

    /** A mapping as it was sent. */
    public synchronized Optional<byte[]> sent(String id) {
        return Optional.ofNullable(sent.get(id)).map(byte[]::clone);
    }
}
