package io.leadline.shell.tour;

/**
 * One stop of a tour.
 *
 * @param text the last part of its texts' keys
 * @param page a page's address; empty where the stop is about what every page has
 * @param exampleOf what {@link TourExample} chooses the page of, and the page above is for want of one; empty for none
 * @param ringed which element is meant, in CSS; empty for the page as a whole
 */
record Stop(String text, String page, String exampleOf, String ringed) {

    static Stop at(String text, String page) {
        return new Stop(text, page, "", "");
    }

    static Stop example(String text, String exampleOf, String otherwise) {
        return new Stop(text, otherwise, exampleOf, "");
    }

    static Stop anywhere(String text, String ringed) {
        return new Stop(text, "", "", ringed);
    }

    Stop ringing(String element) {
        return new Stop(text, page, exampleOf, element);
    }
}
