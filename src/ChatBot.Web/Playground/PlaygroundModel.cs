using System.Collections.Immutable;
using ChatBot.Answers;
using ChatBot.Answers.Commands;
using ChatBot.Web.Pages;

namespace ChatBot.Web.Playground;

/// <summary>The front page: the question, its answer where one is asked, and where things stand.</summary>
public sealed record PlaygroundModel(Asked Asked, Answer? Answer, string? Notice, ImmutableArray<CommandSpec> Commands, Today Today, SiteFrame Frame);
