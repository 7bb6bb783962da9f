package io.leadline.catalog;

/** What a place that sells is. */
public enum ChannelKind {
    WEB,
    MARKETPLACE,
    STORE,
    POP_UP
}
