package org.chancery.diplomacy.agreements;

import org.chancery.ledger.Command;

/** What can be said of an agreement. */
public sealed interface AgreementCommand extends Command
        permits TextCommand, PartyCommand, ForceCommand {}
