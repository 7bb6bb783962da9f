package io.leadline.quotations;

/** What can happen to a request for quotation. */
public enum RequestMove {
    /** A supplier quotes, or says anew what it quotes, or declines. */
    QUOTE,
    /** The deadline is over, or everybody has answered and a buyer waits no longer. */
    CLOSE,
    /** A buyer gives more time. */
    EXTEND,
    AWARD,
    /** A manager agrees to the award, or the rules ask for nobody else. */
    APPROVE,
    REFUSE,
    /** A buyer gives it to nobody. */
    END,
    WITHDRAW
}
