package io.leadline.messaging;

/** Prints reports. */
public interface ReportPdf {

    /** The same report gives the same text. */
    Attachment print(PdfReport report);
}
