package io.leadline.shell;

/** A view that may be read again at any time, because it shows its forms as {@link KeptParts}. */
public interface KeepsForms {}
