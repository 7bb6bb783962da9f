package io.leadline.partners;

/** What a certificate is about, in the words of the field. */
public enum CertificateKind {
    QUALITY,
    FOOD_SAFETY,
    ORIGIN,
    SAFETY_DATA_SHEET,
    INSURANCE,
    /** It has a name of its own. */
    OTHER
}
