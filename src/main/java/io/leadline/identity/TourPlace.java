package io.leadline.identity;

/**
 * Where somebody is in the guided tour.
 *
 * @param stop counted from 1; 0 before the first
 * @param closed taken to its end, or sent away
 */
public record TourPlace(int stop, boolean closed) {

    public static final TourPlace BEFORE = new TourPlace(0, false);

    public TourPlace {
        if (stop < 0) {
            throw new IllegalArgumentException("A tour has no stop before its first, such as " + stop);
        }
    }

    public TourPlace at(int another) {
        return new TourPlace(another, false);
    }

    public TourPlace end() {
        return new TourPlace(stop, true);
    }
}
