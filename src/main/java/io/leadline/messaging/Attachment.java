package io.leadline.messaging;

/**
 * A file that travels with a mail.
 *
 * @param fileName without a folder, as the receiver sees it
 * @param mediaType such as {@code application/pdf}
 * @param content at most {@value #MAX_BYTES} bytes, because mail servers refuse more
 */
public record Attachment(String fileName, String mediaType, byte[] content) {

    public static final int MAX_BYTES = 8 * 1024 * 1024;

    public Attachment {
        if (fileName.isBlank() || fileName.matches(".*[/\\\\\\p{Cntrl}].*")) {
            throw new IllegalArgumentException("An attachment has a plain file name, this one is '" + fileName + "'");
        }
        if (content.length > MAX_BYTES) {
            throw new IllegalArgumentException(
                    "An attachment has at most " + MAX_BYTES + " bytes, " + fileName + " has " + content.length);
        }
    }
}
