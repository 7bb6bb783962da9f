package io.leadline.transfers;

/** What the company's plan policy says about transfers; planning knows it. */
public interface TransferRules {

    /** Days after which a declined transfer is suggested again. */
    int restDays();
}
