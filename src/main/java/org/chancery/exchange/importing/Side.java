package org.chancery.exchange.importing;

import org.chancery.kernel.Alias;

/** A record that a line says was there before a publication, or is there now. */
record Side(Line line, Row row) {

    Alias alias() {
        return line.alias();
    }
}
