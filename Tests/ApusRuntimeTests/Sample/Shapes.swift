import ApusRuntime
import Foundation

enum Shapes {
    struct Cat: Hashable, Sendable, JSONObjectCodable {
        var lives: Int
        init(lives: Int) { self.lives = lives }
        init(json object: inout JSONObjectReader) throws(JSONError) { lives = try object.integer("lives") }
        func write(to object: inout JSONObjectWriter) { object.write("lives", lives) }
    }

    struct Dog: Hashable, Sendable, JSONObjectCodable {
        var petType: String
        var bark: Double?
        init(petType: String, bark: Double?) { (self.petType, self.bark) = (petType, bark) }
        init(json object: inout JSONObjectReader) throws(JSONError) {
            petType = try object.string("petType")
            bark = try object.optionalDouble("bark")
        }
        func write(to object: inout JSONObjectWriter) {
            object.write("petType", petType)
            object.write("bark", bark)
        }
    }

    enum Pet: Hashable, Sendable, JSONCodable {
        case cat(Cat)
        case dog(Dog)
        case unknown(JSONValue)

        init(json: JSONReader) throws(JSONError) {
            switch try json.tag("petType") {
            case "cat": self = .cat(try json.value())
            case "dog": self = .dog(try json.value())
            default: self = .unknown(try json.value())
            }
        }

        func write(to json: inout JSONWriter) {
            switch self {
            case .cat(let value): json.write(value, tag: "petType", "cat")
            case .dog(let value): json.write(value)
            case .unknown(let value): json.write(value)
            }
        }
    }

    /// Told apart by kind.
    enum Mixed: Hashable, Sendable, JSONCodable {
        case integer(Int)
        case number(Double)
        case string(String)
        case list([String])

        init(json: JSONReader) throws(JSONError) {
            switch json.kind {
            case .integer: self = .integer(try json.value())
            case .number: self = .number(try json.value())
            case .string: self = .string(try json.value())
            case .array: self = .list(try json.value())
            case .boolean, .object, .null: throw json.noMatch("Mixed")
            }
        }

        func write(to json: inout JSONWriter) {
            switch self {
            case .integer(let value): json.write(value)
            case .number(let value): json.write(value)
            case .string(let value): json.write(value)
            case .list(let value): json.write(value)
            }
        }
    }

    /// Told apart by the keys that are there.
    enum Best: Hashable, Sendable, JSONCodable {
        case cat(Cat)
        case dog(Dog)

        init(json: JSONReader) throws(JSONError) {
            self = try json.bestMatch([
                .init(keys: ["lives"]) { (json) throws(JSONError) in .cat(try json.value()) },
                .init(keys: ["petType", "bark"]) { (json) throws(JSONError) in .dog(try json.value()) },
            ])
        }

        func write(to json: inout JSONWriter) {
            switch self {
            case .cat(let value): json.write(value)
            case .dog(let value): json.write(value)
            }
        }
    }

    enum Order: String, ClosedEnumeration {
        case ascending = "asc"
        case descending = "desc"
    }

    enum Level: Int, ClosedEnumeration {
        case low = 1
        case high = 2
    }

    struct Position: Hashable, Sendable, JSONArrayCodable {
        var longitude: Double
        var latitude: Double
        var altitude: Double?
        var rest: [JSONValue]

        init(json array: inout JSONArrayReader) throws(JSONError) {
            longitude = try array.next()
            latitude = try array.next()
            altitude = try array.nextOptional()
            rest = try array.rest()
        }

        func write(to array: inout JSONArrayWriter) {
            array.write(longitude)
            array.write(latitude)
            array.write(altitude)
            array.write(rest: rest)
        }
    }

    struct Node: Hashable, Sendable, JSONObjectCodable {
        let name: String
        private let _parent: Box<Node>?
        var parent: Node? { _parent?.value }

        init(name: String, parent: Node? = nil) {
            self.name = name
            _parent = parent.map(Box.init)
        }

        init(json object: inout JSONObjectReader) throws(JSONError) {
            name = try object.string("name")
            _parent = try object.optional("parent")
        }

        func write(to object: inout JSONObjectWriter) {
            object.write("name", name)
            object.write("parent", _parent)
        }
    }

    struct Price: Hashable, Sendable, JSONObjectCodable {
        var amount: Decimal
        var rebates: [Decimal]?
        var limit: Int64?
        var at: Date?
        var nulls: ExplicitNulls<NullableProperty> = []

        enum NullableProperty: String, CaseIterable, Hashable, Sendable {
            case limit
        }

        init(json object: inout JSONObjectReader) throws(JSONError) {
            var nulls: ExplicitNulls<NullableProperty> = []
            amount = try object.required("amount", as: DecimalString.self)
            rebates = try object.optional("rebates", as: ListOf<DecimalString>.self)
            limit = try object.optional("limit", as: Int64String.self, .limit, &nulls)
            at = try object.optional("at", as: EpochSeconds.self)
            self.nulls = nulls
        }

        func write(to object: inout JSONObjectWriter) {
            object.write("amount", amount, as: DecimalString.self)
            object.write("rebates", rebates, as: ListOf<DecimalString>.self)
            object.write("limit", limit, as: Int64String.self, .limit, nulls)
            object.write("at", at, as: EpochSeconds.self)
        }
    }

    /// A union beside properties.
    struct Owned: Hashable, Sendable, JSONObjectCodable {
        var owner: String
        var variant: Pet

        init(json object: inout JSONObjectReader) throws(JSONError) {
            owner = try object.string("owner")
            variant = try object.whole()
        }

        func write(to object: inout JSONObjectWriter) {
            object.write("owner", owner)
            object.write(members: variant)
        }
    }
}
