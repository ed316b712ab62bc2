import Foundation

/// What `Issues.Issue` is, as a developer would write it for Foundation's coders.
struct PeerIssue: Codable, Equatable {
    enum State: String, Codable { case open, closed }

    enum StateReason: String, Codable {
        case completed, reopened
        case notPlanned = "not_planned"
    }

    enum AuthorAssociation: String, Codable {
        case collaborator = "COLLABORATOR"
        case contributor = "CONTRIBUTOR"
        case member = "MEMBER"
        case none = "NONE"
        case owner = "OWNER"
    }

    struct User: Codable, Equatable {
        var login: String
        var id: Int64
        var nodeID: String
        var avatarURL: String
        var gravatarID: String?
        var url: String
        var htmlURL: String
        var followersURL: String
        var reposURL: String
        var eventsURL: String
        var type: String
        var siteAdmin: Bool

        enum CodingKeys: String, CodingKey {
            case login, id
            case nodeID = "node_id"
            case avatarURL = "avatar_url"
            case gravatarID = "gravatar_id"
            case url
            case htmlURL = "html_url"
            case followersURL = "followers_url"
            case reposURL = "repos_url"
            case eventsURL = "events_url"
            case type
            case siteAdmin = "site_admin"
        }
    }

    struct Label: Codable, Equatable {
        var id: Int64
        var url: String?
        var name: String
        var description: String?
        var color: String
        var `default`: Bool
    }

    struct Milestone: Codable, Equatable {
        var number: Int
        var state: State
        var title: String
        var description: String?
        var openIssues: Int
        var closedIssues: Int
        var dueOn: Date?

        enum CodingKeys: String, CodingKey {
            case number, state, title, description
            case openIssues = "open_issues"
            case closedIssues = "closed_issues"
            case dueOn = "due_on"
        }
    }

    struct Reactions: Codable, Equatable {
        var url: String
        var totalCount: Int
        var plusOne: Int
        var minusOne: Int
        var laugh: Int
        var heart: Int

        enum CodingKeys: String, CodingKey {
            case url
            case totalCount = "total_count"
            case plusOne = "+1"
            case minusOne = "-1"
            case laugh, heart
        }
    }

    var id: Int64
    var nodeID: String
    var url: String
    var repositoryURL: String
    var labelsURL: String
    var commentsURL: String
    var htmlURL: String
    var number: Int
    var state: State
    var stateReason: StateReason?
    var title: String
    var body: String?
    var user: User
    var labels: [Label]
    var assignee: User?
    var assignees: [User]?
    var milestone: Milestone?
    var locked: Bool
    var activeLockReason: String?
    var comments: Int
    var closedAt: Date?
    var createdAt: Date
    var updatedAt: Date
    var draft: Bool?
    var authorAssociation: AuthorAssociation
    var reactions: Reactions?

    enum CodingKeys: String, CodingKey {
        case id
        case nodeID = "node_id"
        case url
        case repositoryURL = "repository_url"
        case labelsURL = "labels_url"
        case commentsURL = "comments_url"
        case htmlURL = "html_url"
        case number, state
        case stateReason = "state_reason"
        case title, body, user, labels, assignee, assignees, milestone, locked
        case activeLockReason = "active_lock_reason"
        case comments
        case closedAt = "closed_at"
        case createdAt = "created_at"
        case updatedAt = "updated_at"
        case draft
        case authorAssociation = "author_association"
        case reactions
    }
}
