package io.leadline.catalog;

/**
 * Where exactly a location takes goods in.
 *
 * @param address in the lines in which it is written on a parcel; may be empty
 * @param contact who is asked at the gate
 * @param hours in the company's words, such as {@code Mon to Fri, 7 to 15 h}; may be empty
 */
public record ReceivingPoint(String address, Contact contact, String hours) {

    public static final ReceivingPoint NONE = new ReceivingPoint("", Contact.NONE, "");

    public ReceivingPoint {
        address = address.strip();
        hours = hours.strip();
    }
}
