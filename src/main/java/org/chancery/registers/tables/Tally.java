package org.chancery.registers.tables;

/** What comes together of the visits of one row. */
interface Tally<R> {
    void add(VisitAt visit);

    R row();
}
