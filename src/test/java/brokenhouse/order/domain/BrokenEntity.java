package brokenhouse.order.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** An entity that anybody can reach. */
@Entity
public class BrokenEntity {

    @Id
    private Long id;

    /** Gives the id away. */
    public Long getId() {
        return id;
    }
}
