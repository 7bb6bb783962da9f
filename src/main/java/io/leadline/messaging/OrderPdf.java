package io.leadline.messaging;

/** Prints purchase orders. */
public interface OrderPdf {

    /** The order as PDF, in the supplier's language. The same order gives the same text. */
    Attachment print(PdfOrder order);
}
