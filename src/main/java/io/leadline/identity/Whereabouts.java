package io.leadline.identity;

/** Says who is away now and who stands in for whom. */
public interface Whereabouts {

    Away now();
}
