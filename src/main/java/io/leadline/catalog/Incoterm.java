package io.leadline.catalog;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The words of Incoterms 2020: who pays and answers for what on the way. */
public enum Incoterm {
    EXW,
    FCA,
    CPT,
    CIP,
    DAP,
    DPU,
    DDP,
    FAS,
    FOB,
    CFR,
    CIF;

    /** However it is written; empty if it is none of them. */
    public static Optional<Incoterm> of(String word) {
        String wanted = word.strip().toUpperCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(each -> each.name().equals(wanted))
                .findFirst();
    }
}
