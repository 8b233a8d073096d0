package org.lianxin.walk;

import java.util.List;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.testing.Callers;

/** What all walks share. */
record World(
    Callers callers,
    BusinessClock clock,
    List<Person> people,
    CaseArchive archive,
    Offers offers,
    Invariants invariants,
    Fingerprint fingerprint,
    TimeMachine time) {}
