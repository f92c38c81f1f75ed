package org.chancery.ledger.wiring;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.UUID;
import org.chancery.ledger.Draft.Salt;
import org.chancery.ledger.Making;

/** Ids, salts and the date from outside. */
final class SystemMaking implements Making {
    private static final ZoneOffset FIRST_TO_SEE_A_DAY = ZoneOffset.ofHours(14);

    private final SecureRandom random = new SecureRandom();
    private final Clock clock;

    SystemMaking(Clock clock) {
        this.clock = clock;
    }

    @Override
    public UUID eventId() {
        return Ids.next();
    }

    @Override
    public Salt salt() {
        var salt = new byte[32];
        random.nextBytes(salt);
        return new Salt(Base64.getUrlEncoder().withoutPadding().encodeToString(salt));
    }

    @Override
    public LocalDate latestToday() {
        return LocalDate.now(clock.withZone(FIRST_TO_SEE_A_DAY));
    }
}
